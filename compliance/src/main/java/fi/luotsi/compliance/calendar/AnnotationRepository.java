package fi.luotsi.compliance.calendar;

import static fi.luotsi.compliance.database.Native.day;
import static fi.luotsi.compliance.database.Native.id;

import fi.luotsi.compliance.calendar.Annotation.Written;
import fi.luotsi.compliance.database.Native;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The queries of what people wrote. */
record AnnotationRepository(Native statements) {
    void add(Written written) {
        statements.run(
                "insert into annotation (id, day, text, text_sv, text_en, written_by) values (?1, ?2, ?3, ?4, ?5, ?6)",
                written.id(),
                written.day(),
                written.text().fi(),
                written.text().sv(),
                written.text().en(),
                written.by());
    }

    /** Unless somebody else wrote it who is still here. */
    void remove(UUID id, UUID by) {
        statements.run("""
            delete from annotation where id = ?1 and written_by not in
            (select a.id from account a where a.disabled_at is null and a.id <> ?2)""", id, by);
    }

    List<Written> between(LocalDate first, LocalDate last) {
        return statements.rows("""
                        select n.id, n.day, n.text, n.text_sv, n.text_en, coalesce(a.id, ?3) from annotation n
                        left join account a on a.id = n.written_by and a.disabled_at is null
                        where n.day >= ?1 and n.day <= ?2 order by n.day, n.id""", first, last, Written.NOBODY).stream()
                .map(AnnotationRepository::written)
                .toList();
    }

    private static Written written(Object[] row) {
        var text = new NoteText((String) row[2], (String) row[3], (String) row[4]);
        return new Written(id(row[0]), day(row[1]), text, id(row[5]));
    }
}
