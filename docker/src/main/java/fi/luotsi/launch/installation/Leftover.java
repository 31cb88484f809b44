package fi.luotsi.launch.installation;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Processes that an earlier, killed start left behind: known by an argument that names our own data folder. */
public final class Leftover {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private Leftover() {}

    /** Asks them to end, waits, and ends those that do not. */
    public static void end(String argument) {
        var left = ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .arguments()
                        .filter(arguments -> Arrays.asList(arguments).contains(argument))
                        .isPresent())
                .toList();
        left.forEach(ProcessHandle::destroy);
        left.forEach(Leftover::awaitEnd);
    }

    private static void awaitEnd(ProcessHandle process) {
        CompletableFuture<ProcessHandle> end = process.onExit();
        try {
            end.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException stuck) {
            process.destroyForcibly();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException unknown) {
            throw new IllegalStateException("Waiting for process " + process.pid() + " failed", unknown);
        }
    }
}
