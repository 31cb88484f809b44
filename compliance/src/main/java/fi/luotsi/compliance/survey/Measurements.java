package fi.luotsi.compliance.survey;

import fi.luotsi.compliance.people.Units;
import fi.luotsi.compliance.personnelfile.PersonnelTable;
import fi.luotsi.compliance.survey.MeasuredRow.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes in files of results of Opeka and Ropeka. A row that tells of the same as before otherwise is appended and counts. */
@ApplicationScoped
@Transactional
public class Measurements {
    private static final int MOST_ROWS = 5_000;

    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    /** Rows about fewer people are not taken. */
    @Inject
    @ConfigProperty(name = "luotsi.survey.threshold", defaultValue = "5")
    int threshold;

    @Inject
    Units units;

    Clock clock = Clock.systemUTC();

    /** What came of reading a file. */
    public sealed interface Reading {
        record Read(List<MeasuredRow> rows) implements Reading {}

        /** It is no table. */
        record Unreadable(PersonnelTable.Reason reason) implements Reading {}

        /** A column is missing that it needs. */
        record NoColumns() implements Reading {}
    }

    /** What a file would do. */
    public Reading look(byte[] file) {
        return switch (PersonnelTable.read(file)) {
            case PersonnelTable.Reading.Read read -> look(read.table());
            case PersonnelTable.Reading.Unreadable unreadable -> new Reading.Unreadable(unreadable.reason());
        };
    }

    private Reading look(PersonnelTable table) {
        if (table.lines().size() > MOST_ROWS) {
            return new Reading.Unreadable(PersonnelTable.Reason.TOO_LARGE);
        }
        var codes = units.tree().stream()
                .collect(Collectors.toMap(
                        line -> line.unit().code().toLowerCase(Locale.ROOT), line -> line.id(), (one, other) -> one));
        var reader = new MeasuredTable(table.header(), codes, threshold);
        if (!reader.isWhole()) {
            return new Reading.NoColumns();
        }
        var known = rows().all();
        return new Reading.Read(table.lines().stream()
                .map(reader::read)
                .map(row -> compared(row, known))
                .toList());
    }

    private static MeasuredRow compared(MeasuredRow row, List<Measured> known) {
        var before =
                row.measured().flatMap(one -> known.stream().filter(one::isOf).findFirst());
        return before.map(one -> new MeasuredRow(
                        row.number(),
                        row.text(),
                        row.measured(),
                        row.measured().filter(now -> isSame(now, one)).isPresent() ? State.SAME : State.CORRECTED))
                .orElse(row);
    }

    private static boolean isSame(Measured one, Measured other) {
        return one.respondents() == other.respondents() && Double.compare(one.mean(), other.mean()) == 0;
    }

    /** Does it. */
    public Reading take(byte[] file) {
        var reading = look(file);
        if (reading instanceof Reading.Read read) {
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            read.rows().stream()
                    .filter(row -> row.state().isTaken())
                    .flatMap(row -> row.measured().stream())
                    .forEach(measured -> rows().add(measured, now));
        }
        return reading;
    }

    /** What counts now, of a unit, or of the units at the top. */
    public List<Measured> of(Optional<UUID> unit) {
        var meant = unit.map(List::of)
                .orElseGet(() -> units.tree().stream()
                        .filter(line -> line.parent().isEmpty())
                        .map(line -> line.id())
                        .toList());
        return rows().all().stream().filter(one -> meant.contains(one.unit())).toList();
    }

    private MeasuredRepository rows() {
        return new MeasuredRepository(entities);
    }
}
