package fi.luotsi.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the recognition of text in pictures stands.
 *
 * @param program what reads them, as it calls itself; empty when nothing does
 * @param missing the Debian packages that would complete it
 * @param waitingFiles with pages that wait
 * @param waiting pages that wait
 * @param done pages that were read, those without text among them
 * @param failed pages that could not be read, by reason
 * @param unreadFiles pictures that no harvest has queued, as there was nothing to read them
 */
public record RecognitionStatus(
        Optional<String> program,
        List<String> missing,
        long waitingFiles,
        long waiting,
        long done,
        Map<ExtractionReason, Long> failed,
        long unreadFiles) {
    public RecognitionStatus {
        missing = List.copyOf(missing);
        failed = Map.copyOf(failed);
    }

    /** Pages that could not be read, whatever the reason. */
    public long failures() {
        return failed.values().stream().mapToLong(Long::longValue).sum();
    }
}
