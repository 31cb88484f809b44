package fi.luotsi.web.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

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
}
