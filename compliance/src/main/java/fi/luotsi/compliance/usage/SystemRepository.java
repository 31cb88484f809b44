package fi.luotsi.compliance.usage;

import static fi.luotsi.compliance.database.Native.id;
import static fi.luotsi.compliance.database.Native.number;

import fi.luotsi.compliance.database.Native;
import fi.luotsi.compliance.usage.UsedSystem.Base;
import fi.luotsi.compliance.usage.UsedSystem.Kind;
import fi.luotsi.compliance.usage.UsedSystem.Rule;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The queries of systems and their licences. */
final class SystemRepository {
    private final Native statements;

    SystemRepository(EntityManager entities) {
        statements = new Native(entities);
    }

    List<UsedSystem> all() {
        return statements
                .rows("select id, code, name, kind, rule, base from usage_system order by kind, name, code")
                .stream()
                .map(row -> new UsedSystem(
                        id(row[0]),
                        (String) row[1],
                        (String) row[2],
                        Kind.valueOf((String) row[3]),
                        Rule.valueOf((String) row[4]),
                        Base.valueOf((String) row[5])))
                .toList();
    }

    boolean add(UsedSystem system) {
        return statements.run(
                        "insert ignore into usage_system (id, code, name, kind, rule, base) values (?1, ?2, ?3, ?4, ?5, ?6)",
                        system.id(),
                        system.code(),
                        system.name(),
                        system.kind(),
                        system.rule(),
                        system.base())
                == 1;
    }

    Map<UUID, Integer> licences(UUID system) {
        return statements.rows("select unit_id, licences from usage_licence where system_id = ?1", system).stream()
                .collect(Collectors.toMap(row -> id(row[0]), row -> number(row[1])));
    }

    void license(UUID system, Map<UUID, Integer> licences) {
        statements.run("delete from usage_licence where system_id = ?1", system);
        licences.forEach((unit, many) -> statements.run(
                "insert into usage_licence (system_id, unit_id, licences) values (?1, ?2, ?3)", system, unit, many));
    }
}
