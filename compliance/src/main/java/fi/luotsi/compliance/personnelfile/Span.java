package fi.luotsi.compliance.personnelfile;

import java.time.LocalDate;
import java.util.Optional;

/** From a day to a day, both included; without an end it goes on. */
public record Span(LocalDate start, Optional<LocalDate> end) {
    public boolean covers(LocalDate day) {
        return !start.isAfter(day) && !end.filter(last -> last.isBefore(day)).isPresent();
    }
}
