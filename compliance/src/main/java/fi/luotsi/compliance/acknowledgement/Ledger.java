package fi.luotsi.compliance.acknowledgement;

import fi.luotsi.compliance.evidence.Anchor;
import fi.luotsi.compliance.evidence.LedgerForm;
import fi.luotsi.compliance.people.PersonErased;
import fi.luotsi.compliance.people.Workforce;
import fi.luotsi.compliance.policy.Exempted;
import fi.luotsi.compliance.policy.Exemption;
import fi.luotsi.compliance.policy.ExemptionEnded;
import fi.luotsi.compliance.policy.PolicyText;
import fi.luotsi.compliance.policy.PolicyVersion;
import fi.luotsi.compliance.policy.VersionPublished;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The ledger as a whole: what was published is entered, it is given out as a file, and its end can be anchored elsewhere. */
@ApplicationScoped
@Transactional
public class Ledger {
    private static final int AT_ONCE = 1_000;

    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    @Inject
    Workforce workforce;

    Clock clock = Clock.systemUTC();

    void published(@Observes VersionPublished event) {
        var version = event.version();
        var said = new TreeMap<String, Object>();
        said.put("policy", version.code());
        said.put("version", version.number());
        said.put("versionId", version.id().toString());
        said.put("weight", version.weight().map(Enum::name).orElse(""));
        said.put("reason", version.reason());
        said.put("by", event.by().toString());
        PolicyVersion.LANGUAGES.forEach(language ->
                said.put(language, version.in(language).map(PolicyText::sha256).orElse("")));
        new Chain(entities).append("PUBLISHED", event.at(), said);
    }

    void exempted(@Observes Exempted event) {
        var exemption = event.exemption();
        var said = said(exemption);
        said.put("from", exemption.startsOn().toString());
        said.put("until", exemption.endsOn().toString());
        said.put("by", exemption.approvedBy().toString());
        var apart = new TreeMap<>(Map.of("reason", exemption.reason()));
        exemption.attachment().ifPresent(attachment -> apart.put("attachment", attachment.sha256()));
        append(Subjects.EXEMPTED, exemption, apart, said, event.at());
    }

    void ended(@Observes ExemptionEnded event) {
        var exemption = event.exemption();
        var ending = exemption.ending().orElseThrow();
        var said = said(exemption);
        said.put("until", ending.on().toString());
        said.put("by", ending.by().toString());
        append(Subjects.EXEMPTION_ENDED, exemption, Map.of("reason", ending.reason()), said, event.at());
    }

    private static Map<String, Object> said(Exemption exemption) {
        return new TreeMap<>(
                Map.of("policy", exemption.code(), "exemptionId", exemption.id().toString()));
    }

    /** Reason and attachment may tell of the person: they stand outside of the ledger with the name. */
    private void append(
            String kind, Exemption exemption, Map<String, String> apart, Map<String, Object> said, Instant at) {
        var person = exemption.person();
        var named =
                new TreeMap<>(Subjects.named(person, workforce.person(person).orElseThrow()));
        named.putAll(apart);
        new Subjects(entities).append(kind, exemption.id().toString(), at, said, person, named);
    }

    /** Where the ledger stands now. */
    public Anchor head() {
        return new Chain(entities).head(now());
    }

    /** Forgets who a person's signatures were of, and says in the ledger which ones. */
    void erased(@Observes PersonErased event) {
        var person = event.person();
        var chain = new Chain(entities);
        chain.lock();
        List<?> entries = entities.createNativeQuery("""
            select seq from signatory where person_id = ?1 union all
            select seq from ledger_person where person_id = ?1 order by seq lock in share mode\
            """)
                .setParameter(1, person.toString())
                .getResultList();
        if (!entries.isEmpty()) {
            for (var table : List.of("signatory", "ledger_person")) {
                entities.createNativeQuery("delete from " + table + " where person_id = ?1")
                        .setParameter(1, person.toString())
                        .executeUpdate();
            }
            chain.append(
                    "ERASED",
                    now(),
                    Map.of("entries", entries.stream().map(String::valueOf).collect(Collectors.joining(" "))));
        }
    }

    /** Writes the file that {@code luotsi verify} checks: everything up to the entry that is the last one when it begins. */
    public void write(Writer file) throws IOException {
        var head = seen();
        var subjects = new Subjects(entities);
        line(file, LedgerForm.header(head.at()));
        for (var text : texts()) {
            line(file, LedgerForm.text((String) text[5], (String) text[1], (String) text[0], text(text)));
        }
        for (var from = 1L; from <= head.seq(); from += AT_ONCE) {
            var last = Math.min(head.seq(), from + AT_ONCE - 1);
            var others = subjects.openings(from, last);
            for (var row : entries(from, last)) {
                line(file, LedgerForm.entry((String) row[1], (String) row[2]));
                var other = others.get(((Number) row[0]).longValue());
                if (other != null) {
                    line(file, other);
                }
                if (row[3] != null) {
                    line(file, opening(row));
                }
            }
        }
        for (var row : strays()) {
            line(file, opening(row));
        }
        for (var stray : subjects.strays()) {
            line(file, stray);
        }
        line(file, LedgerForm.end(head.seq(), head.hash()));
    }

    private static String text(Object[] row) {
        return new PolicyText((String) row[1], (String) row[2], (String) row[3], (String) row[4]).whole();
    }

    private static String opening(Object[] row) {
        var shown = new TreeMap<>(Map.of("versionId", (String) row[3]));
        if (row[7] != null) {
            shown.putAll(Map.of(
                    "sheetId", String.valueOf(row[7]),
                    "on", String.valueOf(row[8]),
                    "by", String.valueOf(row[9]),
                    "kept", String.valueOf(row[10])));
        }
        return LedgerForm.opening(
                ((Number) row[0]).longValue(), (String) row[4], (String) row[5], (String) row[6], shown);
    }

    /** The end as everything else in this transaction is seen: of one moment, whatever is signed meanwhile. */
    private Anchor seen() {
        var last = rows("select seq, hash from ledger_entry order by seq desc limit 1");
        return last.isEmpty()
                ? new Anchor(now(), 0, LedgerForm.BEGINNING)
                : new Anchor(now(), ((Number) last.getFirst()[0]).longValue(), (String) last.getFirst()[1]);
    }

    private List<Object[]> texts() {
        return rows("""
            select t.sha256, t.language, t.title, t.body, t.statement, t.version_id from policy_text t
            join policy_version v on v.id = t.version_id where v.state in ('PUBLISHED', 'REPLACED')
            order by v.policy_id, v.number, t.language\
            """);
    }

    private List<Object[]> entries(long from, long to) {
        return rows("""
            select e.seq, e.hash, e.body, s.version_id, s.person_id, s.salt, s.person,
            l.sheet_id, l.signed_on, l.confirmed_by, l.kept from ledger_entry e
            left join signatory s on s.seq = e.seq left join sheet_person l on l.seq = e.seq where e.seq between ?1 and ?2 order by e.seq\
            """, from, to);
    }

    /** Signers without an entry and lines of sheets without a signer, which nobody but a forger makes: the check stumbles over them. */
    private List<Object[]> strays() {
        return rows("""
            select s.seq, '', '', s.version_id, s.person_id, s.salt, s.person, null, null, null, null from signatory s
            where not exists (select 1 from ledger_entry e where e.seq = s.seq)
            union all
            select 0, '', '', coalesce(t.version_id, ''), l.person_id, '', '{}', null, null, null, null from sheet_person l
            left join sheet t on t.id = l.sheet_id
            where coalesce(l.seq, l.signed_on, l.kept, l.confirmed_by, l.confirmed_at) is not null
            and not exists (select 1 from signatory s
            where s.seq = l.seq and s.person_id = l.person_id and s.version_id = t.version_id)\
            """);
    }

    private List<Object[]> rows(String sql, Object... values) {
        var query = entities.createNativeQuery(sql);
        for (var place = 0; place < values.length; place++) {
            query.setParameter(place + 1, values[place]);
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }

    private static void line(Writer file, String line) throws IOException {
        file.write(line);
        file.write('\n');
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
