package fi.luotsi.compliance.calendar;

import static fi.luotsi.compliance.database.Native.day;
import static fi.luotsi.compliance.database.Native.id;

import fi.luotsi.compliance.calendar.Annotation.Written;
import fi.luotsi.compliance.database.Native;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The queries of what editors wrote. */
record AnnotationRepository(Native statements) {
    void add(Written written) {
        statements.run(
                "insert into annotation (id, day, text) values (?1, ?2, ?3)",
                written.id(),
                written.day(),
                written.text());
    }

    void remove(UUID id) {
        statements.run("delete from annotation where id = ?1", id);
    }

    List<Written> between(LocalDate first, LocalDate last) {
        return statements
                .rows(
                        "select id, day, text from annotation where day >= ?1 and day <= ?2 order by day, id",
                        first,
                        last)
                .stream()
                .map(row -> new Written(id(row[0]), day(row[1]), (String) row[2]))
                .toList();
    }
}
