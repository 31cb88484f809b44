package fi.luotsi.compliance.privacy;

import fi.luotsi.compliance.privacy.Whose.OnErasure;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rows that are somebody's, by the register: names of tables and columns come from there, identities are parameters.
 *
 * @param accounts and {@code persons}: all identities of one human being
 */
record OwnRows(EntityManager entities, Register register, Set<String> accounts, Set<String> persons) {
    /** In a list of identities that must not be empty. */
    private static final String NOBODY = "-";

    List<Map<String, String>> of(String table, List<Column> shown) {
        var names = shown.stream().map(Column::name).collect(Collectors.joining(", "));
        List<?> rows = bound("select " + names + ", 1 from " + table + " where " + owned(table, register.owners(table)))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> values(shown, row))
                .toList();
    }

    private static Map<String, String> values(List<Column> shown, Object[] row) {
        var values = new LinkedHashMap<String, String>();
        for (var at = 0; at < shown.size(); at++) {
            if (row[at] != null) {
                values.put(shown.get(at).name(), row[at].toString());
            }
        }
        return values;
    }

    long count(String table, OnErasure onErasure) {
        return number("select count(*) from " + table + " where " + owned(table, by(table, onErasure)));
    }

    /** Rows that stay because nothing else takes them away. */
    long kept(String table) {
        return number("select count(*) from " + table + " where " + owned(table, register.owners(table)) + " and not ("
                + owned(table, by(table, OnErasure.DELETE)) + ")");
    }

    int delete(String table) {
        return bound("delete from " + table + " where " + owned(table, by(table, OnErasure.DELETE)))
                .executeUpdate();
    }

    private List<Column> by(String table, OnErasure onErasure) {
        return register.owners(table).stream()
                .filter(column -> column.whose().orElseThrow().onErasure() == onErasure)
                .toList();
    }

    private String owned(String table, List<Column> owners) {
        return owners.isEmpty()
                ? "false"
                : owners.stream()
                        .map(column -> table + "." + owned(column))
                        .collect(Collectors.joining(" or ", "(", ")"));
    }

    private String owned(Column column) {
        var owner = column.whose().orElseThrow().owner();
        return column.name()
                + switch (owner) {
                    case Whose.ACCOUNT -> " in (" + places(1, accounts) + ")";
                    case Whose.PERSON -> " in (" + places(1 + size(accounts), persons) + ")";
                    default -> " in (select id from " + owner + " where " + owned(owner, register.owners(owner)) + ")";
                };
    }

    private static String places(int first, Set<String> ids) {
        return Stream.iterate(first, place -> place + 1)
                .limit(size(ids))
                .map(place -> "?" + place)
                .collect(Collectors.joining(", "));
    }

    private static int size(Set<String> ids) {
        return Math.max(1, ids.size());
    }

    private Query bound(String sql) {
        var query = entities.createNativeQuery(sql);
        var place = 1;
        for (var id : identities().toList()) {
            if (sql.matches("(?s).*\\?" + place + "\\b.*")) {
                query.setParameter(place, id);
            }
            place++;
        }
        return query;
    }

    private Stream<String> identities() {
        return Stream.of(accounts, persons).flatMap(ids -> ids.isEmpty() ? Stream.of(NOBODY) : ids.stream());
    }

    private long number(String sql) {
        return ((Number) Objects.requireNonNull(bound(sql).getSingleResult())).longValue();
    }
}
