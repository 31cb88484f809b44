package fi.luotsi.compliance.acknowledgement;

import fi.luotsi.compliance.acknowledgement.Sheet.Confirmed;
import fi.luotsi.compliance.acknowledgement.Sheet.Line;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The queries of sheets. */
record SheetRepository(EntityManager entities) {
    private static final String SHEETS =
            "select s.id, s.code, s.version_id, s.unit_id, s.language, s.made_by, s.made_at from sheet s where ";

    void add(Sheet sheet) {
        run(
                "insert into sheet (id, code, version_id, unit_id, language, made_by, made_at)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                sheet.id().toString(),
                sheet.code(),
                sheet.versionId().toString(),
                sheet.unit().toString(),
                sheet.language(),
                sheet.madeBy().toString(),
                stored(sheet.madeAt()));
        sheet.lines()
                .forEach(line -> run(
                        "insert into sheet_person (sheet_id, place, person_id, name, work) values (?1, ?2, ?3, ?4, ?5)",
                        sheet.id().toString(),
                        line.place(),
                        line.person().toString(),
                        line.name(),
                        line.work()));
    }

    void confirm(UUID sheet, UUID person, Confirmed confirmed) {
        run(
                """
                update sheet_person set signed_on = ?3, kept = ?4, confirmed_by = ?5, confirmed_at = ?6, seq = ?7
                where sheet_id = ?1 and person_id = ?2\
                """,
                sheet.toString(),
                person.toString(),
                confirmed.on(),
                confirmed.kept(),
                confirmed.by().toString(),
                stored(confirmed.at()),
                confirmed.number());
    }

    Optional<Sheet> find(String code) {
        return sheets("s.code = ?1", code).stream().findFirst();
    }

    /** The latest first. */
    List<Sheet> of(UUID version, UUID unit) {
        return sheets(
                "s.version_id = ?1 and s.unit_id = ?2 order by s.made_at desc", version.toString(), unit.toString());
    }

    private List<Sheet> sheets(String which, String... values) {
        return rows(SHEETS + which, values).stream()
                .map(row -> new Sheet(
                        id(row[0]),
                        (String) row[1],
                        id(row[2]),
                        id(row[3]),
                        (String) row[4],
                        id(row[5]),
                        instant(row[6]),
                        lines((String) row[0])))
                .toList();
    }

    private List<Line> lines(String sheet) {
        return rows("""
            select l.place, l.person_id, l.name, l.work, l.signed_on, l.confirmed_by, l.confirmed_at, l.kept, l.seq
            from sheet_person l where l.sheet_id = ?1 order by l.place\
            """, sheet).stream()
                .map(row -> new Line(
                        ((Number) row[0]).intValue(),
                        id(row[1]),
                        (String) row[2],
                        (String) row[3],
                        row[8] == null ? Optional.empty() : Optional.of(confirmed(row))))
                .toList();
    }

    private static Confirmed confirmed(Object[] row) {
        return new Confirmed(
                row[4] instanceof LocalDate day ? day : ((Date) row[4]).toLocalDate(),
                id(row[5]),
                instant(row[6]),
                (String) row[7],
                ((Number) row[8]).longValue());
    }

    private static UUID id(Object stored) {
        return UUID.fromString((String) stored);
    }

    private static LocalDateTime stored(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static Instant instant(Object stored) {
        return (stored instanceof LocalDateTime at ? at : ((Timestamp) stored).toLocalDateTime())
                .toInstant(ZoneOffset.UTC);
    }

    private void run(String sql, Object... values) {
        var statement = entities.createNativeQuery(sql);
        for (var place = 0; place < values.length; place++) {
            statement.setParameter(place + 1, values[place]);
        }
        statement.executeUpdate();
    }

    private List<Object[]> rows(String sql, String... values) {
        var query = entities.createNativeQuery(sql);
        for (var place = 0; place < values.length; place++) {
            query.setParameter(place + 1, values[place]);
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }
}
