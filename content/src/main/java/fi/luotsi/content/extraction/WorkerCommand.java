package fi.luotsi.content.extraction;

import fi.luotsi.content.WorkerStatus.Isolation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How a worker JVM is started: little memory, an empty environment, no network, and behind those who search where the processor is short. Where the kernel allows it, the worker stands in
 * namespaces of its own, so that it has no network at all and everything it might start dies with it.
 */
record WorkerCommand(
        String classPath, ExtractionLimits limits, Isolation isolation, boolean resourceLimits, boolean givesWay) {
    private static final List<String> BEHIND_OTHERS = List.of("nice", "-n", "15");
    private static final List<String> NAMESPACES =
            List.of("unshare", "--user", "--map-root-user", "--net", "--pid", "--fork", "--kill-child");
    private static final List<String> RESOURCES = List.of("prlimit", "--core=0", "--fsize=" + (1L << 30));

    /** Looks once at what this machine allows. */
    static WorkerCommand onThisMachine(String classPath, ExtractionLimits limits) {
        var isolation = runs(NAMESPACES) ? Isolation.KERNEL : Isolation.JVM;
        return new WorkerCommand(classPath, limits, isolation, runs(RESOURCES), runs(BEHIND_OTHERS));
    }

    Process start(Path folder) throws IOException {
        var builder = new ProcessBuilder(words(folder)).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().put("LANG", "C.UTF-8");
        return builder.start();
    }

    private List<String> words(Path folder) {
        var words = new ArrayList<String>();
        if (givesWay) {
            words.addAll(BEHIND_OTHERS);
        }
        if (resourceLimits) {
            words.addAll(RESOURCES);
        }
        if (isolation == Isolation.KERNEL) {
            words.addAll(NAMESPACES);
        }
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(memory());
        words.addAll(behaviour(folder));
        words.addAll(List.of("-cp", classPath, Worker.class.getName()));
        words.addAll(WorkerLimits.of(limits).arguments());
        return words;
    }

    /** Bounds what the heap does not: the whole process stays under 768 MiB. */
    private List<String> memory() {
        return List.of(
                "-Xmx" + limits.heapMebibytes() + "m",
                "-Xms64m",
                "-XX:+UseSerialGC",
                "-XX:MaxMetaspaceSize=128m",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:MaxDirectMemorySize=32m",
                "-XX:+ExitOnOutOfMemoryError");
    }

    private static List<String> behaviour(Path folder) {
        return List.of(
                "-Xshare:auto",
                "-Xlog:disable",
                "-XX:+DisplayVMOutputToStderr", // standard output is the pipe
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=/dev/null",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-Djdk.net.hosts.file=/dev/null", // no name resolves
                "-Djava.nio.channels.spi.SelectorProvider=refused", // no channels, and so no HTTP client
                "-Djava.nio.channels.spi.AsynchronousChannelProvider=refused",
                "-Dslf4j.internal.verbosity=ERROR",
                "-Dlog4j2.StatusLogger.level=OFF");
    }

    private static boolean runs(List<String> prefix) {
        var words = new ArrayList<>(prefix);
        words.add("true");
        try {
            var process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
