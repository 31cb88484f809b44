package fi.luotsi.compliance.people;

import fi.luotsi.compliance.personnelfile.Span;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Somebody with all they ever did here, as rules about people see it: without a name. */
public record Worker(UUID person, List<Work> works) {
    public Worker {
        works = List.copyOf(works);
    }

    /**
     * A period of work in a unit.
     *
     * @param unitCode the city's own code of the unit
     * @param area the unit and all above it
     * @param leaves when the person is away
     */
    public record Work(
            UUID unit,
            String unitCode,
            Set<UUID> area,
            String unitType,
            String jobTitle,
            boolean teaching,
            boolean substitute,
            Span span,
            List<Span> leaves) {
        public Work {
            area = Set.copyOf(area);
            leaves = List.copyOf(leaves);
        }

        private Work away(List<Span> days) {
            return new Work(
                    unit,
                    unitCode,
                    area,
                    unitType,
                    jobTitle,
                    teaching,
                    substitute,
                    span,
                    Stream.concat(leaves.stream(), days.stream()).toList());
        }

        public boolean isOnLeave(LocalDate day) {
            return leaves.stream().anyMatch(leave -> leave.covers(day));
        }
    }

    /** The same with more days on which they are away from all their work. */
    public Worker away(List<Span> days) {
        return days.isEmpty()
                ? this
                : new Worker(person, works.stream().map(work -> work.away(days)).toList());
    }

    /** Where they work on a day; the latest begun, where there are several. */
    public Optional<Work> on(LocalDate day) {
        return works.stream()
                .filter(work -> work.span().covers(day))
                .max(Comparator.comparing((Work work) -> work.span().start()).thenComparing(Work::unit));
    }
}
