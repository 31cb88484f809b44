package fi.luotsi.compliance.survey;

import fi.luotsi.compliance.people.Worker;
import java.time.LocalDate;
import java.util.UUID;

/** As what somebody answers: no more is known of them beside their unit. */
public enum JobGroup {
    TEACHING,
    OTHER;

    static JobGroup of(Worker worker, UUID unit, LocalDate day) {
        var teaches = worker.works().stream()
                .anyMatch(work -> work.unit().equals(unit)
                        && work.teaching()
                        && work.span().covers(day));
        return teaches ? TEACHING : OTHER;
    }
}
