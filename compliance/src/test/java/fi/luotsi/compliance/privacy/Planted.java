package fi.luotsi.compliance.privacy;

import fi.luotsi.content.TestDatabase;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody with one row in every table of the register, and a value in every personal column by which it is known again. */
final class Planted {
    /** Closed choices that the product reads, so that nothing else may stand in them. */
    static final Map<String, String> CHOICES = Map.of(
            "person.origin", "FILE",
            "role_grant.role", "STAFF",
            "personnel_file.state", "WAITING",
            "unit.type", "perusopetus");

    private static final Set<String> WHOLE_NUMBERS = Set.of("int", "bigint", "smallint");

    private final TestDatabase database;
    private final Register register = Register.load();
    private final Map<String, UUID> ids = new LinkedHashMap<>();
    private final int seed;
    private int count;

    final UUID account = UUID.randomUUID();
    final UUID person = UUID.randomUUID();
    /** By column, the value as a copy would show it. */
    final Map<String, String> canaries = new LinkedHashMap<>();

    private record Told(String name, String type, long length, boolean isUnicode) {}

    private Planted(TestDatabase database, int seed) {
        this.database = database;
        this.seed = seed;
        ids.put("account", account);
        ids.put("person", person);
    }

    static Planted in(TestDatabase database, int seed) {
        var planted = new Planted(database, seed);
        database.inTransaction(() -> {
            planted.execute("set foreign_key_checks = 0");
            planted.register.owned().reversed().forEach(planted::plant);
            planted.execute("set foreign_key_checks = 1");
        });
        return planted;
    }

    /** A row in every table that belongs to nobody, with a name in each of its personal texts. */
    static Set<String> name(TestDatabase database, String name) {
        var planted = new Planted(database, 9);
        var others = planted.register.tables().keySet().stream()
                .filter(table -> planted.register.owners(table).isEmpty()
                        && planted.register.tables().get(table).stream().anyMatch(Column::personal))
                .toList();
        database.inTransaction(() -> {
            planted.execute("set foreign_key_checks = 0");
            others.forEach(table -> planted.plant(table, name));
            planted.execute("set foreign_key_checks = 1");
        });
        return planted.canaries.entrySet().stream()
                .filter(canary -> canary.getValue().equals(name))
                .map(canary -> canary.getKey().replaceAll("\\..*", ""))
                .collect(Collectors.toSet());
    }

    String name() {
        return canaries.get("person.given_name") + " " + canaries.get("person.family_name");
    }

    private void plant(String table) {
        plant(table, "");
    }

    private void plant(String table, String name) {
        var values = new LinkedHashMap<String, Object>();
        var columns = register.tables().get(table).stream().collect(Collectors.toMap(Column::name, column -> column));
        told(table).forEach(told -> {
            var column = columns.get(told.name());
            var value = value(column, told, name);
            values.put(told.name(), value);
            if (column.personal() && !CHOICES.containsKey(table + "." + told.name())) {
                canaries.put(table + "." + told.name(), shown(value));
            }
        });
        insert(table, values);
    }

    private static String shown(Object value) {
        return switch (value) {
            case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
            case LocalDateTime moment -> moment.toString().replace('T', ' ');
            default -> value.toString();
        };
    }

    private Object value(Column column, Told told, String name) {
        var choice = CHOICES.get(column.table() + "." + column.name());
        if (choice != null) {
            return choice;
        }
        if (column.whose().isPresent()) {
            var owner = column.whose().get().owner();
            return ids.computeIfAbsent(column.name().equals("id") ? column.table() : owner, any -> UUID.randomUUID())
                    .toString();
        }
        if (column.name().equals("id") && !WHOLE_NUMBERS.contains(told.type())) {
            return ids.computeIfAbsent(column.table(), any -> UUID.randomUUID()).toString();
        }
        return name.isEmpty() || !told.isUnicode() || !column.personal() ? unique(told) : name;
    }

    private Object unique(Told told) {
        count++;
        if (WHOLE_NUMBERS.contains(told.type())) {
            return 7_000_000 + seed * 100_000 + count;
        }
        return switch (told.type()) {
            case "tinyint" -> 1;
            case "double" -> 1.0;
            case "date" -> LocalDate.of(2030 + seed, 1, 1).plusDays(count);
            case "datetime" -> LocalDateTime.of(2040 + seed, 1, 1, 3, 7, 11).plusDays(count);
            case "char" ->
                told.length() == 36
                        ? UUID.randomUUID().toString()
                        : told.length() < 8
                                ? "f" + seed
                                : ("f" + seed).repeat(99).substring(0, (int) told.length() - 4) + (1000 + count);
            case "mediumblob", "longblob", "blob" -> ("packed-" + seed + "-" + count).getBytes(StandardCharsets.UTF_8);
            default -> {
                var word = "q" + seed + "q" + count + "q";
                yield word.substring(0, (int) Math.min(word.length(), told.length()));
            }
        };
    }

    private List<Told> told(String table) {
        List<?> rows = database.entities()
                .createNativeQuery("""
                        select column_name, data_type, coalesce(character_maximum_length, 0), coalesce(character_set_name, '')
                        from information_schema.columns
                        where table_schema = database() and table_name = ?1 and is_generated = 'NEVER'
                        order by ordinal_position""")
                .setParameter(1, table)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Told(
                        (String) row[0], (String) row[1], ((Number) row[2]).longValue(), "utf8mb4".equals(row[3])))
                .toList();
    }

    private void insert(String table, Map<String, Object> values) {
        var places = new ArrayList<String>();
        values.forEach((name, value) -> places.add("?" + (places.size() + 1)));
        var insert = database.entities()
                .createNativeQuery("insert into " + table + " (" + String.join(", ", values.keySet()) + ") values ("
                        + String.join(", ", places) + ")");
        var place = 1;
        for (var value : values.values()) {
            insert.setParameter(place++, value);
        }
        insert.executeUpdate();
    }

    private void execute(String statement) {
        database.entities().createNativeQuery(statement).executeUpdate();
    }

    /** All rows of all tables, what is packed as well. */
    static Map<String, String> dump(TestDatabase database) {
        return database.inTransaction(() -> {
            var all = new LinkedHashMap<String, String>();
            for (var table : tables(database.entities())) {
                List<?> rows = database.entities()
                        .createNativeQuery("select t.*, 1 from " + table + " t")
                        .getResultList();
                all.put(table, rows.stream().map(row -> text((Object[]) row)).collect(Collectors.joining("\n")));
            }
            return all;
        });
    }

    /** How many rows name what is not there, by foreign key. */
    static Map<String, Long> orphans(TestDatabase database) {
        return database.inTransaction(() -> {
            var found = new LinkedHashMap<String, Long>();
            List<?> keys = database.entities().createNativeQuery("""
                            select table_name, column_name, referenced_table_name, referenced_column_name
                            from information_schema.key_column_usage
                            where table_schema = database() and referenced_table_name is not null""").getResultList();
            for (var key : keys) {
                var cells = (Object[]) key;
                var rows = database.entities()
                        .createNativeQuery("""
                                select count(*) from %1$s t where t.%2$s is not null
                                and not exists (select 1 from %3$s r where r.%4$s = t.%2$s)""".formatted(cells))
                        .getSingleResult();
                found.put(cells[0] + "." + cells[1], ((Number) java.util.Objects.requireNonNull(rows)).longValue());
            }
            return found;
        });
    }

    private static String text(@Nullable Object[] row) {
        return java.util.Arrays.stream(row)
                .map(value -> value == null ? "" : value instanceof byte[] ? shown(value) : value.toString())
                .collect(Collectors.joining("|"));
    }

    private static List<String> tables(EntityManager entities) {
        List<?> rows = entities.createNativeQuery("""
                        select table_name from information_schema.tables
                        where table_schema = database() and table_type = 'BASE TABLE'""").getResultList();
        return rows.stream().map(String.class::cast).toList();
    }
}
