package fi.luotsi.launch.bench;

import fi.luotsi.launch.installation.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** How long the steps of many people took, in milliseconds, and how many did not get through. */
final class Times {
    private final Map<String, Queue<Double>> steps = new ConcurrentHashMap<>();
    private final AtomicInteger errors = new AtomicInteger();
    private final AtomicInteger turnedAway = new AtomicInteger();

    /** One person's way from the sign-in to the receipt. */
    void of(Supplier<Visitors.Visitor> signIn) {
        attempt(() -> step("read", step("sign in", signIn)::read))
                .ifPresent(form -> attempt(() -> step("sign", form::sign)));
    }

    /** Empty, and an error counted, where the portal did not let it through. */
    <T> Optional<T> attempt(Supplier<T> way) {
        try {
            return Optional.of(way.get());
        } catch (TurnedAway crowded) {
            turnedAway.incrementAndGet();
            return Optional.empty();
        } catch (Refusal refused) {
            errors.incrementAndGet();
            System.err.println(refused.getMessage());
            return Optional.empty();
        }
    }

    <T> T step(String name, Supplier<T> step) {
        long begun = System.nanoTime();
        var result = step.get();
        add(name, (System.nanoTime() - begun) / 1e6);
        return result;
    }

    private void add(String name, double millis) {
        steps.computeIfAbsent(name, any -> new ConcurrentLinkedQueue<>()).add(millis);
    }

    int turnedAway() {
        return turnedAway.get();
    }

    int errors() {
        return errors.get();
    }

    int count() {
        return steps.values().stream().mapToInt(Queue::size).sum();
    }

    double percentile(String name, int percent) {
        var sorted = steps.getOrDefault(name, new ConcurrentLinkedQueue<>()).stream()
                .sorted()
                .toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
