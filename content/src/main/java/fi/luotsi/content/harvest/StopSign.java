package fi.luotsi.content.harvest;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** By which somebody asks a run to stop; a run that pauses sees it at once. For several threads. */
final class StopSign {
    private final CountDownLatch down = new CountDownLatch(1);

    void raise() {
        down.countDown();
    }

    boolean isUp() {
        return down.getCount() == 0;
    }

    /** Waits so long, or until the sign is up. */
    void pause(Duration time) {
        try {
            if (down.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            raise();
        }
    }
}
