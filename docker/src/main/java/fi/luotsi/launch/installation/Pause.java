package fi.luotsi.launch.installation;

import java.util.concurrent.TimeUnit;

/** A moment between two looks at something that another process does. */
public final class Pause {
    private static final long MILLIS = 100;

    private Pause() {}

    public static void moment() {
        try {
            TimeUnit.MILLISECONDS.sleep(MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal("Luotsi was interrupted.", stopped);
        }
    }
}
