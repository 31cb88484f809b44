package fi.luotsi.compliance.calendar;

import fi.luotsi.compliance.calendar.Period.Kind;
import fi.luotsi.compliance.people.City;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** School years by law; terms, holidays and matriculation by configuration, since every city decides its own. */
@ApplicationScoped
public class SchoolCalendar {
    /** For example {@code term 2026-08-11/2026-12-19, holiday 2026-10-12/2026-10-16, matriculation 2026-09-14/2026-09-30}. */
    @Inject
    @ConfigProperty(name = "luotsi.calendar.periods")
    Optional<String> periods;

    /** What lies in these days, or reaches into them, by its first day. */
    public List<Period> between(LocalDate first, LocalDate last) {
        return Stream.concat(years(first, last), configured().flatMap(part -> Period.read(part).stream()))
                .filter(period -> period.touches(first, last))
                .sorted(Comparator.comparing(Period::from).thenComparing(Period::kind))
                .toList();
    }

    /** The parts of the configuration that cannot be read. */
    public List<String> faults() {
        return configured().filter(part -> Period.read(part).isEmpty()).toList();
    }

    private Stream<String> configured() {
        return periods.stream().flatMap(written -> Period.parts(written).stream());
    }

    private static Stream<Period> years(LocalDate first, LocalDate last) {
        return Stream.iterate(City.schoolYearBegan(first), began -> !began.isAfter(last), began -> began.plusYears(1))
                .map(began -> new Period(Kind.YEAR, began, began.plusYears(1).minusDays(1)));
    }
}
