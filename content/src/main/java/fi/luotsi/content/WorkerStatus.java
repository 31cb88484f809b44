package fi.luotsi.content;

import java.util.Map;

/**
 * The worker JVMs in which files are read.
 *
 * @param files read since the start of the portal
 * @param replacements how many workers were replaced, by cause
 * @param network what keeps hostile files from the network
 */
public record WorkerStatus(int alive, long files, Map<Replacement, Long> replacements, Isolation network) {
    public WorkerStatus {
        replacements = Map.copyOf(replacements);
    }

    /** Namespaces of the kernel where it allows them, else only the JVM's own refusal. */
    public enum Isolation {
        KERNEL,
        JVM
    }

    /** Why a worker was replaced; only {@code AGE} is planned. */
    public enum Replacement {
        AGE,
        TIMED_OUT,
        OUT_OF_MEMORY,
        CRASHED,
        FILE_CHANGED,
        DID_NOT_START
    }
}
