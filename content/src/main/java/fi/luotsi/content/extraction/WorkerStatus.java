package fi.luotsi.content.extraction;

import fi.luotsi.content.ExtractionReason;
import java.util.List;
import java.util.Map;

/**
 * How the workers are, for the status page.
 *
 * @param processIds of the workers that live now
 * @param replacements how many workers were replaced, by cause
 */
public record WorkerStatus(
        List<Long> processIds, long filesRead, Map<Replacement, Long> replacements, Isolation isolation) {
    public WorkerStatus {
        processIds = List.copyOf(processIds);
        replacements = Map.copyOf(replacements);
    }

    /** What keeps workers from the network: namespaces of the kernel where it allows them, else only the JVM's own refusal. */
    public enum Isolation {
        KERNEL,
        JVM
    }

    /** Why a worker was replaced. */
    public enum Replacement {
        AGE,
        TIMED_OUT,
        OUT_OF_MEMORY,
        CRASHED,
        FILE_CHANGED,
        DID_NOT_START;

        static Replacement of(ExtractionReason reason) {
            return switch (reason) {
                case TIMED_OUT -> TIMED_OUT;
                case OUT_OF_MEMORY -> OUT_OF_MEMORY;
                case UNREADABLE -> FILE_CHANGED;
                default -> CRASHED;
            };
        }
    }
}
