package fi.luotsi.web.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.web.layout.Texts;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who comes in, and what the others are told. */
class TurnstileTest {
    @Test
    void so_many_come_in_at_once_and_whoever_leaves_makes_room() {
        var turnstile = new Turnstile(2, Duration.ofMillis(20));
        assertThat(turnstile.enter()).isTrue();
        assertThat(turnstile.enter()).isTrue();
        assertThat(turnstile.enter()).isFalse();
        turnstile.leave();
        assertThat(turnstile.enter()).isTrue();
        assertThat(turnstile.enter()).isFalse();
    }

    @Test
    void whoever_waits_comes_in_when_somebody_leaves() throws ExecutionException, InterruptedException {
        var turnstile = new Turnstile(1, Duration.ofMinutes(1));
        turnstile.enter();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = CompletableFuture.supplyAsync(turnstile::enter, threads);
            turnstile.leave();
            assertThat(waiting.get()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void the_page_speaks_the_language_of_the_visitor(String language) {
        var texts = new Texts(Locale.of(language));
        assertThat(CrowdFilter.page(texts))
                .contains("<html lang=\"" + language + "\">", "<h1>" + texts.get("fault.503.title") + "</h1>")
                .doesNotContain("fault.", "%");
    }
}
