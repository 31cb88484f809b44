package fi.luotsi.compliance.people;

import static fi.luotsi.compliance.database.Native.id;

import fi.luotsi.compliance.database.Native;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a unit was called and where it belonged, until it was changed; the database remembers it by itself. */
record UnitPast(String unit, String code, String nameFi, String nameSv, String type, Optional<String> parent) {
    /** Of the units that were changed after the end of a day, as they stood then. */
    static Map<String, UnitPast> after(EntityManager entities, LocalDate day) {
        var over = day.plusDays(1).atStartOfDay(City.ZONE).toInstant();
        return new Native(entities)
                .rows("""
                        select unit_id, code, name_fi, name_sv, type, parent_id from unit_past p
                        where changed_at = (select min(q.changed_at) from unit_past q
                        where q.unit_id = p.unit_id and q.changed_at >= ?1)""", over).stream()
                        .map(row -> new UnitPast(
                                id(row[0]).toString(),
                                (String) row[1],
                                (String) row[2],
                                (String) row[3],
                                (String) row[4],
                                Optional.ofNullable((String) row[5])))
                        .collect(Collectors.toMap(UnitPast::unit, Function.identity()));
    }

    /** A unit as it stood; the row of the database stays as it is. */
    StoredUnit put(StoredUnit now) {
        var then = new StoredUnit();
        then.id = now.id;
        then.code = code;
        then.nameFi = nameFi;
        then.nameSv = nameSv;
        then.type = type;
        then.parentId = parent.orElse(null);
        then.closedOn = now.closedOn;
        return then;
    }
}
