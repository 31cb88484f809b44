package fi.luotsi.compliance.acknowledgement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A paper on which people of a unit sign a version by hand.
 *
 * @param code printed on it
 * @param lines who had not signed when it was made, without those who were erased since
 */
public record Sheet(
        UUID id,
        String code,
        UUID versionId,
        UUID unit,
        String language,
        UUID madeBy,
        Instant madeAt,
        List<Line> lines) {
    public Sheet {
        lines = List.copyOf(lines);
    }

    /**
     * A line of it.
     *
     * @param name and work as they were when the sheet was made
     */
    public record Line(int place, UUID person, String name, String work, Optional<Confirmed> confirmed) {}

    /**
     * Somebody answers for it that the line was signed.
     *
     * @param on the day that stands on the paper
     * @param by the account that confirmed it
     * @param kept where the paper is
     * @param number of the entry of the ledger
     */
    public record Confirmed(LocalDate on, UUID by, Instant at, String kept, long number) {}

    public long confirmed() {
        return lines.stream().filter(line -> line.confirmed().isPresent()).count();
    }

    Optional<Line> of(UUID person) {
        return lines.stream().filter(line -> line.person().equals(person)).findFirst();
    }
}
