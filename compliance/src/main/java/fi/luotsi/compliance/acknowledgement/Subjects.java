package fi.luotsi.compliance.acknowledgement;

import fi.luotsi.compliance.evidence.LedgerForm;
import fi.luotsi.compliance.people.PersonData;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Entries that are about somebody without being their signature, and whom they are about. */
record Subjects(EntityManager entities) {
    static final String EXEMPTED = "EXEMPTED";
    static final String EXEMPTION_ENDED = "EXEMPTION_ENDED";
    static final String LEFT_UNSIGNED = "LEFT_UNSIGNED";

    /** What the portal goes by, beside the entry, so that a difference shows. */
    private static final String ROWS = """
        select s.seq, s.kind, s.subject, s.person_id, s.salt, s.person, p.code, x.starts_on,
        if(s.kind = 'EXEMPTED', x.ends_on, x.ended_on), if(s.kind = 'EXEMPTED', x.reason, x.end_reason),
        if(s.kind = 'EXEMPTED', x.approved_by, x.ended_by), if(s.kind = 'EXEMPTED', sha2(a.bytes, 256), null)
        from ledger_person s left join exemption x on x.id = s.subject and x.person_id = s.person_id
        left join policy p on p.id = x.policy_id left join exemption_attachment a on a.id = x.attachment_id where
        """;

    long append(String kind, String subject, Instant at, Map<String, ?> said, UUID person, Map<String, String> named) {
        var secret = Commitment.to(named);
        var all = new TreeMap<String, Object>(said);
        all.put("person", secret.digest());
        var seq = new Chain(entities).append(kind, at, all);
        entities.createNativeQuery(
                        "insert into ledger_person (seq, kind, subject, person_id, salt, person) values (?1, ?2, ?3,"
                                + " ?4, ?5, ?6)")
                .setParameter(1, seq)
                .setParameter(2, kind)
                .setParameter(3, subject)
                .setParameter(4, person.toString())
                .setParameter(5, secret.salt())
                .setParameter(6, secret.named())
                .executeUpdate();
        return seq;
    }

    static Map<String, String> named(UUID id, PersonData person) {
        return Map.of("id", id.toString(), "number", person.number(), "name", person.name());
    }

    /** Subject and person of every entry of the kind. */
    Set<String> known(String kind) {
        return rows("select subject, person_id from ledger_person where kind = ?1", kind).stream()
                .map(row -> row[0] + " " + row[1])
                .collect(Collectors.toSet());
    }

    /** The lines that say whom entries are about, by number. */
    Map<Long, String> openings(long from, long to) {
        var openings = new HashMap<Long, String>();
        rows(ROWS + "s.seq between ?1 and ?2", from, to).forEach(row -> openings.put(number(row), opening(row)));
        return openings;
    }

    /** What is there without an entry, which nobody but a forger makes: the check stumbles over it. */
    List<String> strays() {
        var lines = new ArrayList<String>();
        rows(ROWS + "not exists (select 1 from ledger_entry e where e.seq = s.seq)")
                .forEach(row -> lines.add(opening(row)));
        rows("""
            select x.id, x.person_id from exemption x
            where not exists (select 1 from ledger_person s
            where s.kind = 'EXEMPTED' and s.subject = x.id and s.person_id = x.person_id)
            or (not exists (select 1 from ledger_person s
            where s.kind = 'EXEMPTION_ENDED' and s.subject = x.id and s.person_id = x.person_id)
            and coalesce(x.ended_on, x.end_reason, x.ended_by) is not null)\
            """)
                .forEach(row -> lines.add(LedgerForm.opening(
                        0, (String) row[1], "", "{}", Map.of("exemptionId", String.valueOf(row[0])))));
        return lines;
    }

    private static String opening(Object[] row) {
        var shown = new TreeMap<String, String>();
        shown.put("kind", text(row[1]));
        if (row[1].equals(LEFT_UNSIGNED)) {
            var subject = text(row[2]).split(" ", 2);
            shown.put("versionId", subject[0]);
            shown.put("on", subject.length > 1 ? subject[1] : "");
        } else {
            shown.put("exemptionId", text(row[2]));
            shown.put("policy", text(row[6]));
            if (row[1].equals(EXEMPTED)) {
                shown.put("from", text(row[7]));
            }
            shown.put("until", text(row[8]));
            shown.put("reason", text(row[9]));
            shown.put("by", text(row[10]));
            Optional.ofNullable(row[11]).ifPresent(digest -> shown.put("attachment", digest.toString()));
        }
        return LedgerForm.opening(number(row), text(row[3]), text(row[4]), text(row[5]), shown);
    }

    private static long number(Object[] row) {
        return ((Number) row[0]).longValue();
    }

    private static String text(@Nullable Object stored) {
        return stored == null ? "" : stored.toString();
    }

    private List<Object[]> rows(String sql, Object... values) {
        var query = entities.createNativeQuery(sql);
        for (var place = 0; place < values.length; place++) {
            query.setParameter(place + 1, values[place]);
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }
}
