package fi.luotsi.indexer.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.luotsi.content.DocumentId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReplayerTest {
    private static final DocumentId A = DocumentId.next();
    private static final DocumentId B = DocumentId.next();

    @Test
    void wins_and_losses_are_told_against_what_was_opened() {
        var now = Map.of("läppäri", List.of(A, B), "loma", List.of(B, A), "wilma", List.of(A));
        var after = Map.of("läppäri", List.of(B, A), "loma", List.of(A, B), "wilma", List.of(A));
        var replay = replay(
                now,
                after,
                new PastQuery("läppäri", 30, Map.of(B, 10)),
                new PastQuery("loma", 10, Map.of(B, 4)),
                new PastQuery("wilma", 5, Map.of()));

        assertThat(replay.asked()).isEqualTo(3);
        assertThat(replay.measured()).isEqualTo(2);
        assertThat(replay.wins()).extracting(Replay.Turn::words).containsExactly("läppäri");
        assertThat(replay.losses()).extracting(Replay.Turn::words).containsExactly("loma");
        assertThat(replay.now()).isCloseTo((30 * 0.5 + 10 * 1) / 40, within(1e-9));
        assertThat(replay.after()).isCloseTo((30 * 1 + 10 * 0.5) / 40, within(1e-9));
        assertThat(replay.stirred()).extracting(Replay.Turn::words).containsExactly("loma", "läppäri");
    }

    @Test
    void each_opened_document_weighs_by_how_often_it_was_opened() {
        var replay = replay(
                Map.of("sana", List.of(A, B)),
                Map.of("sana", List.of(B)),
                new PastQuery("sana", 5, Map.of(A, 3, B, 1)));
        assertThat(replay.now()).isCloseTo((3 * 1 + 1 * 0.5) / 4, within(1e-9));
        assertThat(replay.after()).isCloseTo(1 / 4.0, within(1e-9));
    }

    @Test
    void the_time_is_bounded_and_the_most_frequent_come_first() {
        var clock = new AtomicLong();
        var replayer = new Replayer(
                words -> {
                    clock.addAndGet(Duration.ofSeconds(1).toNanos());
                    return List.of(A);
                },
                words -> List.of(B),
                clock::get,
                Duration.ofMillis(1_500));
        var replay = replayer.replay(List.of(
                new PastQuery("c", 5, Map.of()), new PastQuery("a", 9, Map.of()), new PastQuery("b", 7, Map.of())));

        assertThat(replay.isCut()).isTrue();
        assertThat(replay.stirred()).extracting(Replay.Turn::words).containsExactly("a", "b");
    }

    @Test
    void nothing_remembered_is_no_error() {
        var replay = replay(Map.of(), Map.of());
        assertThat(replay.asked()).isZero();
        assertThat(replay.now()).isZero();
        assertThat(replay.isCut()).isFalse();
    }

    private static Replay replay(
            Map<String, List<DocumentId>> now, Map<String, List<DocumentId>> after, PastQuery... queries) {
        return new Replayer(
                        words -> now.getOrDefault(words, List.of()),
                        words -> after.getOrDefault(words, List.of()),
                        System::nanoTime,
                        Duration.ofSeconds(10))
                .replay(List.of(queries));
    }
}
