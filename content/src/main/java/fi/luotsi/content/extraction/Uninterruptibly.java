package fi.luotsi.content.extraction;

/** Waits that are bounded anyway and must not be cut short, lest a worker be lost; the interruption is kept for the caller. */
final class Uninterruptibly {
    private Uninterruptibly() {}

    @FunctionalInterface
    interface Wait<T> {
        T await() throws InterruptedException;
    }

    static <T> T get(Wait<T> wait) {
        var interrupted = false;
        try {
            while (true) {
                try {
                    return wait.await();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
