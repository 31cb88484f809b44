package fi.luotsi.compliance.people;

import fi.luotsi.compliance.people.PastFile.State;
import fi.luotsi.compliance.personnelfile.Field;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The queries of the personnel system's files. */
class PersonnelFileRepository {
    private final EntityManager entities;

    PersonnelFileRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** One decision at a time, whichever portal takes it. */
    void lock() {
        entities.createNativeQuery("select id from personnel_file for update").getResultList();
    }

    List<StoredPersonnelFile> waiting() {
        return entities.createQuery(
                        "select f from StoredPersonnelFile f where f.state = :state", StoredPersonnelFile.class)
                .setParameter("state", State.WAITING)
                .getResultList();
    }

    void forgetJournals() {
        entities.createQuery("update StoredPersonnelFile f set f.journal = null where f.journal is not null")
                .executeUpdate();
    }

    void discardWaiting() {
        entities.createQuery("""
                        update StoredPersonnelFile f set f.content = null, f.state = :discarded
                        where f.state = :waiting""")
                .setParameter("discarded", State.DISCARDED)
                .setParameter("waiting", State.WAITING)
                .executeUpdate();
    }

    void forget(Instant sentBefore, Instant takenInBefore) {
        entities.createQuery("""
                        update StoredPersonnelFile f set f.content = null, f.state = :discarded
                        where f.state = :waiting and f.sentAt < :before""")
                .setParameter("discarded", State.DISCARDED)
                .setParameter("waiting", State.WAITING)
                .setParameter("before", sentBefore)
                .executeUpdate();
        entities.createQuery("update StoredPersonnelFile f set f.journal = null where f.decidedAt < :before")
                .setParameter("before", takenInBefore)
                .executeUpdate();
    }

    List<PastFile> history(int most) {
        var last = entities.createQuery(
                        "select f.id from StoredPersonnelFile f where f.journal is not null and f.state = :state",
                        String.class)
                .setParameter("state", State.TAKEN_IN)
                .getResultList();
        return entities.createQuery(
                        "select f from StoredPersonnelFile f order by f.sentAt desc, f.id desc",
                        StoredPersonnelFile.class)
                .setMaxResults(most)
                .getResultStream()
                .map(file -> past(file, last.contains(file.id)))
                .toList();
    }

    PastFile past(StoredPersonnelFile file, boolean canBeUndone) {
        return new PastFile(
                UUID.fromString(file.id),
                file.name,
                file.state,
                UUID.fromString(file.sentBy),
                file.sentAt,
                Optional.ofNullable(file.decidedAt),
                file.newcomers,
                file.moved,
                file.changed,
                file.leavers,
                file.faults,
                canBeUndone);
    }

    Map<Field, String> columns() {
        var columns = new EnumMap<Field, String>(Field.class);
        List<?> rows = entities.createNativeQuery("select field, header from personnel_column")
                .getResultList();
        for (var row : rows) {
            var cells = (Object[]) row;
            columns.put(Field.valueOf((String) cells[0]), (String) cells[1]);
        }
        return columns;
    }

    void keepColumns(Map<Field, String> headers) {
        headers.forEach((field, header) -> entities.createNativeQuery("""
                        insert into personnel_column (field, header) values (?1, ?2)
                        on duplicate key update header = ?2""")
                .setParameter(1, field.name())
                .setParameter(2, header)
                .executeUpdate());
    }

    Set<String> unitCodes() {
        return new HashSet<>(entities.createQuery("select u.code from StoredUnit u", String.class)
                .getResultList());
    }

    /** The code of a type by its code and by each of its names, in small letters. */
    Map<String, String> unitTypes() {
        var types = new HashMap<String, String>();
        entities.createQuery("select t from StoredUnitType t order by t.code", StoredUnitType.class)
                .getResultStream()
                .forEach(type -> List.of(type.nameEn, type.nameSv, type.nameFi, type.code)
                        .forEach(name -> types.put(name.toLowerCase(Locale.ROOT), type.code)));
        return types;
    }
}
