package fi.luotsi.compliance.acknowledgement;

import fi.luotsi.compliance.evidence.Sha256;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** What somebody with all rights to the database might do to evidence, drawn by lot. Each edit says what it was. */
final class Edits {
    private record Column(String table, String name, boolean isNumber) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("ledger_entry", "seq", true),
            new Column("ledger_entry", "body", false),
            new Column("ledger_entry", "hash", false),
            new Column("signatory", "seq", true),
            new Column("signatory", "person_id", false),
            new Column("signatory", "version_id", false),
            new Column("signatory", "salt", false),
            new Column("signatory", "person", false),
            new Column("ledger_person", "seq", true),
            new Column("ledger_person", "kind", false),
            new Column("ledger_person", "subject", false),
            new Column("ledger_person", "person_id", false),
            new Column("ledger_person", "salt", false),
            new Column("ledger_person", "person", false),
            new Column("exemption", "id", false),
            new Column("exemption", "policy_id", false),
            new Column("exemption", "person_id", false),
            new Column("exemption", "reason", false),
            new Column("exemption", "approved_by", false),
            new Column("exemption", "end_reason", false),
            new Column("exemption", "ended_by", false),
            new Column("exemption", "attachment_id", false),
            new Column("exemption_attachment", "id", false),
            new Column("exemption_attachment", "bytes", false),
            new Column("sheet", "version_id", false),
            new Column("sheet_person", "sheet_id", false),
            new Column("sheet_person", "person_id", false),
            new Column("sheet_person", "kept", false),
            new Column("sheet_person", "confirmed_by", false),
            new Column("policy_text", "version_id", false),
            new Column("policy_text", "language", false),
            new Column("policy_text", "title", false),
            new Column("policy_text", "statement", false),
            new Column("policy_text", "body", false),
            new Column("policy_text", "sha256", false));

    private final EntityManager entities;
    private final Random random;

    Edits(EntityManager entities, Random random) {
        this.entities = entities;
        this.random = random;
    }

    String next() {
        return switch (random.nextInt(11)) {
            case 0, 1, 2, 3 -> mutate();
            case 4, 5 -> exchange();
            case 6 -> remove();
            case 7 -> copy();
            case 8 -> cut();
            case 9 -> moveDay();
            default -> rechain();
        };
    }

    /** One value becomes another: a sign changed, taken away or added, or a number moved. */
    private String mutate() {
        var column = any(COLUMNS);
        var row = row(column.table);
        if (column.isNumber) {
            var other = ((Number) value(column, row)).longValue() + 1 + random.nextInt(40);
            run("update " + column.table + " set " + column.name + " = ?1 where " + key(column.table), other, row);
        } else {
            var text = (String) value(column, row);
            run(
                    "update " + column.table + " set " + column.name + " = ?1 where " + key(column.table),
                    mutated(text),
                    row);
        }
        return "changed " + column + " of " + row;
    }

    private String mutated(String text) {
        if (text.isEmpty()) {
            return "a";
        }
        var at = random.nextInt(text.length());
        var sign = text.charAt(at) == 'a' ? "b" : "a";
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + sign + text.substring(at);
            default -> text.substring(0, at) + sign + text.substring(at + 1);
        };
    }

    /** Two rows change their values of a column. */
    private String exchange() {
        var column = any(COLUMNS.stream().filter(each -> !each.isNumber).toList());
        var one = row(column.table);
        var other = row(column.table);
        var mine = value(column, one);
        var theirs = value(column, other);
        var update = "update " + column.table + " set " + column.name + " = ?1 where " + key(column.table);
        var isKey = key(column.table).contains(column.name);
        run(update, "-", one);
        run(update, mine, other);
        run(update, theirs, isKey ? renamed(column, one) : one);
        return "exchanged " + column + " of " + one + " and " + other;
    }

    private static String renamed(Column column, String row) {
        if (key(column.table).startsWith("id ")) {
            return "-";
        }
        return column.name.equals("version_id")
                ? "-" + row.substring(row.indexOf(' '))
                : row.substring(0, row.indexOf(' ')) + " -";
    }

    private String remove() {
        var table = any(List.of(
                "ledger_entry",
                "signatory",
                "ledger_person",
                "exemption",
                "exemption_attachment",
                "sheet_person",
                "policy_text"));
        var row = row(table);
        run("delete from " + table + " where " + key(table, 1), row);
        return "removed " + row + " of " + table;
    }

    /** A row once more, under another key. */
    private String copy() {
        switch (random.nextInt(5)) {
            case 0 -> run("""
                insert into ledger_entry (seq, body, hash)
                select (select max(seq) + 1 from ledger_entry), body, sha2(concat(body, ' '), 256) from ledger_entry where seq = ?1\
                """, row("ledger_entry"));
            case 1 -> run("""
                insert into signatory (seq, person_id, version_id, salt, person)
                select (select max(seq) + 1 from signatory), uuid(), version_id, salt, person from signatory where seq = ?1\
                """, row("signatory"));
            case 2 -> run("""
                insert into ledger_person (seq, kind, subject, person_id, salt, person)
                select (select max(seq) + 1 from ledger_person), kind, subject, uuid(), salt, person from ledger_person where seq = ?1\
                """, row("ledger_person"));
            case 3 -> run("""
                insert into exemption (id, policy_id, person_id, starts_on, ends_on, reason, approved_by)
                select uuid(), policy_id, person_id, starts_on, ends_on, reason, approved_by from exemption where id = ?1\
                """, row("exemption"));
            default -> run("""
                insert into policy_text (version_id, language, title, statement, body, sha256)
                select version_id, 'xx', title, statement, body, sha256 from policy_text
                where concat(version_id, ' ', language) = ?1\
                """, row("policy_text"));
        }
        return "added a copy";
    }

    /** The last entries and their signers go. */
    private String cut() {
        var from = row("ledger_entry");
        run("delete from signatory where seq >= ?1", from);
        run("delete from ledger_person where seq >= ?1", from);
        run("delete from ledger_entry where seq >= ?1", from);
        return "cut off from " + from;
    }

    /** An entry is rewritten, and the chain behind it made anew so that it fits. */
    private String rechain() {
        var from = Long.parseLong(row("ledger_entry"));
        List<?> rows = entities.createNativeQuery("select seq, body from ledger_entry where seq >= ?1 order by seq")
                .setParameter(1, from)
                .getResultList();
        var previous = "";
        for (var each : rows) {
            var entry = (Object[]) each;
            var body = (String) entry[1];
            body = previous.isEmpty()
                    ? body.replaceFirst("\"at\":\"20", "\"at\":\"19")
                    : body.replaceFirst("\"previous\":\"[0-9a-f]{64}\"", "\"previous\":\"" + previous + "\"");
            previous = Sha256.of(body);
            run("update ledger_entry set body = ?1, hash = ?2 where seq = ?3", body, previous, entry[0]);
        }
        return "rewrote " + from + " and all behind it";
    }

    private static String key(String table) {
        return key(table, 2);
    }

    private static String key(String table, int place) {
        return switch (table) {
                    case "policy_text" -> "concat(version_id, ' ', language)";
                    case "exemption", "exemption_attachment", "sheet" -> "id";
                    default -> "seq";
                }
                + " = ?" + place;
    }

    /** An exemption lasts longer or begins earlier, or was never ended; a paper was signed on another day. */
    private String moveDay() {
        var column = any(List.of("starts_on", "ends_on", "ended_on", "signed_on"));
        var table = column.equals("signed_on") ? "sheet_person" : "exemption";
        var row = row(table);
        var days = random.nextInt(40) - 20;
        run(
                "update " + table + " set " + column + " = " + column + " + interval ?1 day where " + key(table),
                days,
                row);
        return "moved " + column + " of " + row;
    }

    private String row(String table) {
        var key = key(table).replace(" = ?2", "");
        List<?> keys = entities.createNativeQuery("select " + key + " from " + table + " order by 1")
                .getResultList();
        return String.valueOf(any(keys));
    }

    private Object value(Column column, String row) {
        return Objects.requireNonNullElse(
                entities.createNativeQuery("select " + readable(column) + " from " + column.table + " where "
                                + key(column.table, 1))
                        .setParameter(1, row)
                        .getSingleResult(),
                "");
    }

    private static String readable(Column column) {
        return column.name.equals("bytes") ? "convert(bytes using utf8mb4)" : column.name;
    }

    private void run(String sql, Object... values) {
        var query = entities.createNativeQuery(sql);
        for (var place = 0; place < values.length; place++) {
            query.setParameter(place + 1, values[place]);
        }
        query.executeUpdate();
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
