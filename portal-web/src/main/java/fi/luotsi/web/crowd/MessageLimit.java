package fi.luotsi.web.crowd;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** So many messages in ten minutes from one sender, and from all together. Senders are forgotten with their last message, and never stored. */
public final class MessageLimit {
    static final int FROM_ONE = 5;
    static final int FROM_ALL = 200;
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final Clock clock;
    private final Deque<Sent> sent = new ArrayDeque<>();
    private final Map<String, Integer> bySender = new HashMap<>();

    private record Sent(Instant at, String sender) {}

    public MessageLimit(Clock clock) {
        this.clock = clock;
    }

    /** Whether this message may pass; one that may not does not count. */
    public synchronized boolean allows(String sender) {
        var now = clock.instant();
        forget(now.minus(WINDOW));
        if (sent.size() >= FROM_ALL || bySender.getOrDefault(sender, 0) >= FROM_ONE) {
            return false;
        }
        sent.addLast(new Sent(now, sender));
        bySender.merge(sender, 1, Integer::sum);
        return true;
    }

    private void forget(Instant before) {
        while (!sent.isEmpty() && sent.getFirst().at.isBefore(before)) {
            bySender.computeIfPresent(sent.removeFirst().sender, (sender, count) -> count == 1 ? null : count - 1);
        }
    }
}
