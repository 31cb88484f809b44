package fi.luotsi.compliance.privacy;

import fi.luotsi.compliance.privacy.Whose.OnErasure;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Finds a name in the texts of the database: in the personal columns whose rows are not taken away with a person. */
record Named(EntityManager entities, Register register) {
    /** By table, where there are any. */
    Map<String, Long> in(String name) {
        var found = new LinkedHashMap<String, Long>();
        register.tables().keySet().stream().filter(this::stays).forEach(table -> {
            var rows = name.isBlank() ? 0 : count(table, name);
            if (rows > 0) {
                found.put(table, rows);
            }
        });
        return found;
    }

    private boolean stays(String table) {
        return register.owners(table).stream()
                .noneMatch(column -> column.whose().orElseThrow().onErasure() == OnErasure.DELETE);
    }

    private long count(String table, String name) {
        var texts = texts(table);
        if (texts.isEmpty()) {
            return 0;
        }
        var where = texts.stream().map(text -> text + " like ?1 escape '!'").collect(Collectors.joining(" or "));
        var query = entities.createNativeQuery("select count(*) from " + table + " where " + where)
                .setParameter(1, "%" + name.replaceAll("[!%_]", "!$0") + "%");
        return ((Number) Objects.requireNonNull(query.getSingleResult())).longValue();
    }

    private List<String> texts(String table) {
        List<?> names = entities.createNativeQuery("""
                        select column_name from information_schema.columns where table_schema = database()
                        and table_name = ?1 and data_type in ('varchar', 'text', 'mediumtext', 'longtext')
                        and character_set_name = 'utf8mb4'""").setParameter(1, table).getResultList();
        return register.shown(table).stream()
                .map(Column::name)
                .filter(column -> names.stream().anyMatch(column::equals))
                .toList();
    }
}
