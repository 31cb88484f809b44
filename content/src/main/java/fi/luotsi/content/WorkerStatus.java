package fi.luotsi.content;

import java.util.Map;

/**
 * The worker JVMs in which files are read.
 *
 * @param files read since the start of the portal
 * @param replacements of workers, by cause
 * @param network what keeps hostile files from the network: the kernel, or only the JVM
 */
public record WorkerStatus(int alive, long files, Map<ExtractionReason, Long> replacements, Isolation network) {
    public WorkerStatus {
        replacements = Map.copyOf(replacements);
    }

    /** Who refuses network connections to a worker. */
    public enum Isolation {
        KERNEL,
        JVM
    }
}
