package fi.luotsi.compliance.people;

import java.time.LocalDate;
import java.util.List;

/** A person as the register has them, with all periods. */
record Standing(String id, PersonData person, List<Period> periods) {
    Standing {
        periods = List.copyOf(periods);
    }

    record Period(String id, PeriodData data) {}

    boolean isEmployed(LocalDate day) {
        return periods.stream().anyMatch(period -> period.data().isOpen(day));
    }
}
