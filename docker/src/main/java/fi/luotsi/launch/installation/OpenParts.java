package fi.luotsi.launch.installation;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has been opened so far, to be closed in the opposite order, once; safe against a signal in the middle. */
public final class OpenParts implements AutoCloseable {
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private boolean closing;

    /** Takes a part over; one that comes when all is being closed is closed at once. */
    public synchronized <T extends AutoCloseable> T add(T part) {
        if (closing) {
            end(part);
            throw new Refusal("Luotsi is being stopped.");
        }
        parts.push(part);
        return part;
    }

    public synchronized boolean isClosing() {
        return closing;
    }

    @Override
    public synchronized void close() {
        closing = true;
        while (!parts.isEmpty()) {
            end(parts.pop());
        }
    }

    /** One part that does not close must not keep the others open. */
    private static void end(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception stuck) {
            System.err.println("Luotsi could not close one of its parts: " + stuck.getMessage());
        }
    }
}
