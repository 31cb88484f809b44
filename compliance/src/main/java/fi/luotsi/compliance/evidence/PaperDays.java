package fi.luotsi.compliance.evidence;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** Whether a version could be signed by hand on the day that stands on the paper. Days of Finland begin up to three hours earlier than in UTC. */
final class PaperDays {
    private final Map<String, String> published = new HashMap<>();

    void published(String version, String at) {
        published.put(version, at);
    }

    /**
     * Not before the version was published, nor after it was confirmed.
     *
     * @param confirmed when it was entered
     */
    boolean isPossible(String version, String on, String confirmed) {
        try {
            var day = LocalDate.parse(on);
            var first = LocalDate.ofInstant(Instant.parse(published.getOrDefault(version, "")), ZoneOffset.UTC);
            var last = LocalDate.ofInstant(Instant.parse(confirmed), ZoneOffset.ofHours(3));
            return !day.isBefore(first) && !day.isAfter(last);
        } catch (DateTimeException unreadable) {
            return false;
        }
    }
}
