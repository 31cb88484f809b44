package fi.luotsi.launch.bench;

import fi.luotsi.launch.installation.Refusal;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** How long the steps of many people took, in milliseconds at the 95th percentile, and how many did not get through. */
final class Times {
    private static final int PERCENT = 95;

    private final Queue<Double> signingIn = new ConcurrentLinkedQueue<>();
    private final Queue<Double> reading = new ConcurrentLinkedQueue<>();
    private final Queue<Double> signing = new ConcurrentLinkedQueue<>();
    private final AtomicInteger errors = new AtomicInteger();

    /** One person's way from the sign-in to the receipt. */
    void of(Supplier<Visitors.Visitor> signIn) {
        try {
            long begun = System.nanoTime();
            var visitor = signIn.get();
            signingIn.add(since(begun));
            long opened = System.nanoTime();
            var form = visitor.read();
            reading.add(since(opened));
            signing.add(form.sign());
        } catch (Refusal refused) {
            errors.incrementAndGet();
            System.err.println(refused.getMessage());
        }
    }

    static double since(long nanos) {
        return (System.nanoTime() - nanos) / 1e6;
    }

    int errors() {
        return errors.get();
    }

    double signingIn() {
        return percentile(signingIn);
    }

    double reading() {
        return percentile(reading);
    }

    double signing() {
        return percentile(signing);
    }

    private static double percentile(Queue<Double> times) {
        var sorted = times.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get(Math.min(sorted.size() - 1, sorted.size() * PERCENT / 100));
    }
}
