package fi.luotsi.launch.bench;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** The process that plays the people of a measurement. It must not take what the portal needs, nor hide behind it. */
final class Driver {
    private static volatile boolean kept;

    private Driver() {}

    /** What this process started before keeps all processors. */
    static void keepToOneProcessor() {
        int last = Runtime.getRuntime().availableProcessors() - 1;
        try {
            var taskset = new ProcessBuilder(
                            "taskset",
                            "-a",
                            "-p",
                            "-c",
                            Integer.toString(last),
                            Long.toString(ProcessHandle.current().pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            kept = taskset.waitFor(5, TimeUnit.SECONDS) && taskset.exitValue() == 0;
        } catch (IOException notInstalled) {
            kept = false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    static String where() {
        return kept ? "driver on one processor, which portal and database share" : "driver on all processors";
    }
}
