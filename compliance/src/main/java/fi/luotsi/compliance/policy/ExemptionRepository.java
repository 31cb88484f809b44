package fi.luotsi.compliance.policy;

import static fi.luotsi.compliance.database.Native.day;
import static fi.luotsi.compliance.database.Native.id;

import com.github.f4b6a3.uuid.UuidCreator;
import fi.luotsi.compliance.database.Native;
import fi.luotsi.compliance.personnelfile.Span;
import fi.luotsi.compliance.policy.Exemption.Ending;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The queries of exemptions. */
final class ExemptionRepository {
    private static final String ALL = """
        select e.id, e.policy_id, p.code, e.person_id, e.starts_on, e.ends_on, e.reason, e.approved_by,
        e.ended_on, e.end_reason, e.ended_by, a.id, a.name, a.sha256
        from exemption e join policy p on p.id = e.policy_id left join exemption_attachment a on a.id = e.attachment_id
        """;

    private final Native statements;

    ExemptionRepository(EntityManager entities) {
        statements = new Native(entities);
    }

    void add(Exemption exemption) {
        statements.run(
                """
                insert into exemption (id, policy_id, person_id, starts_on, ends_on, reason, approved_by, attachment_id)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)\
                """,
                exemption.id(),
                exemption.policy(),
                exemption.person(),
                exemption.startsOn(),
                exemption.endsOn(),
                exemption.reason(),
                exemption.approvedBy(),
                exemption.attachment().map(Attachment::id));
    }

    Attachment attach(AttachedFile file) {
        var id = UuidCreator.getTimeOrderedEpoch();
        statements.run(
                "insert into exemption_attachment (id, name, bytes, sha256) values (?1, ?2, ?3, sha2(bytes, 256))",
                id,
                file.name(),
                file.bytes());
        var digest = statements.rows("select sha256 from exemption_attachment where id = ?1", id);
        return new Attachment(id, file.name(), (String) digest.getFirst()[0]);
    }

    Optional<AttachedFile> file(UUID exemption) {
        return statements.rows("""
                    select a.name, a.bytes from exemption e join exemption_attachment a on a.id = e.attachment_id
                    where e.id = ?1\
                    """, exemption).stream()
                .map(row -> new AttachedFile((String) row[0], (byte[]) row[1]))
                .findFirst();
    }

    /** False where somebody else ended it meanwhile. */
    boolean end(UUID id, Ending ending) {
        return statements.run("""
            update exemption set ended_on = ?2, end_reason = ?3, ended_by = ?4
            where id = ?1 and ended_on is null\
            """, id, ending.on(), ending.reason(), ending.by()) == 1;
    }

    Optional<Exemption> find(UUID id) {
        return exemptions("where e.id = ?1", id).stream().findFirst();
    }

    /** The latest first. */
    List<Exemption> of(UUID policy) {
        return exemptions("where e.policy_id = ?1 order by e.id desc", policy);
    }

    /** When people are exempt, by policy and person. */
    Map<UUID, Map<UUID, List<Span>>> spans() {
        return exemptions("").stream()
                .filter(exemption -> exemption.span().isPresent())
                .collect(Collectors.groupingBy(
                        Exemption::policy,
                        Collectors.groupingBy(
                                Exemption::person,
                                Collectors.mapping(exemption -> exemption.span().orElseThrow(), Collectors.toList()))));
    }

    private List<Exemption> exemptions(String which, Object... values) {
        return statements.rows(ALL + which, values).stream()
                .map(row -> new Exemption(
                        id(row[0]),
                        id(row[1]),
                        (String) row[2],
                        id(row[3]),
                        day(row[4]),
                        day(row[5]),
                        (String) row[6],
                        id(row[7]),
                        Optional.ofNullable(row[11])
                                .map(attached -> new Attachment(id(attached), (String) row[12], (String) row[13])),
                        Optional.ofNullable(row[8]).map(on -> new Ending(day(on), (String) row[9], id(row[10])))))
                .toList();
    }
}
