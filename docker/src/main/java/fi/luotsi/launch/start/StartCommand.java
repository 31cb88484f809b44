package fi.luotsi.launch.start;

import fi.luotsi.launch.installation.Distribution;
import fi.luotsi.launch.installation.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Starts an instance, says when it is ready, and stays until it is stopped. */
public final class StartCommand {
    /** In a terminal the portal and the database get Ctrl-C at the same moment as we do; only after this their end counts as their own. */
    private static final long SIGNAL_SECONDS = 1;

    private final Instance instance;
    private final AtomicBoolean over = new AtomicBoolean();

    public StartCommand(Distribution distribution, StartOptions options) {
        instance = new Instance(distribution, options);
    }

    /** Returns the exit code, unless a signal ends the process: then it ends with 0 after everything was stopped. */
    public int run() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopOnSignal, "stop"));
        try {
            var running = instance.start();
            running.accounts().forEach(System.out::println);
            System.out.println("Luotsi ready at " + running.address().url() + " in " + secondsSinceStart() + " s");
            var sentence = running.awaitEnd();
            TimeUnit.SECONDS.sleep(SIGNAL_SECONDS);
            return end(sentence);
        } catch (Refusal refusal) {
            return end(refusal.sentence());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return end("Luotsi was interrupted.");
        } finally {
            instance.close();
        }
    }

    /** Says why it is over, unless a signal came first. */
    private int end(String sentence) {
        if (over.compareAndSet(false, true)) {
            System.err.println(sentence);
        }
        return 1;
    }

    /** The JVM is ending: by a signal, or because {@link #run()} has returned. */
    private void stopOnSignal() {
        var signalled = over.compareAndSet(false, true);
        instance.close();
        if (signalled) {
            Runtime.getRuntime().halt(0);
        }
    }

    private static long secondsSinceStart() {
        var start = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
        return Math.max(1, Duration.between(start, Instant.now()).toSeconds());
    }
}
