package fi.luotsi.compliance.policy;

import static fi.luotsi.compliance.database.Native.id;

import fi.luotsi.compliance.database.Native;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which documents of the library say what the policies in force say. */
@ApplicationScoped
@Transactional
public class PolicyDocuments {
    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    @Inject
    Policies policies;

    /** The texts in force of one policy that stand in no document yet. */
    public record Missing(PolicyVersion version, List<PolicyText> texts) {}

    public List<Missing> missing() {
        return policies.inForce().stream()
                .map(version -> new Missing(version, missing(version)))
                .filter(missing -> !missing.texts().isEmpty())
                .toList();
    }

    private List<PolicyText> missing(PolicyVersion version) {
        var there =
                statements().rows("select language from policy_document where version_id = ?1", version.id()).stream()
                        .map(row -> String.valueOf(row[0]))
                        .toList();
        return version.texts().stream()
                .filter(text -> !there.contains(text.language()))
                .toList();
    }

    public void standsIn(UUID version, String language, UUID document) {
        statements().run("""
                insert into policy_document (version_id, language, document_id) values (?1, ?2, ?3)
                on duplicate key update document_id = ?3""", version, language, document);
    }

    /** The version in force that each document says, whatever earlier ones it said. */
    public Map<UUID, UUID> inForce() {
        return statements().rows("""
                        select d.document_id, d.version_id from policy_document d join policy_version v on v.id = d.version_id
                        where v.state = 'PUBLISHED'""").stream()
                .collect(Collectors.toMap(row -> id(row[0]), row -> id(row[1]), (one, other) -> one));
    }

    private Native statements() {
        return new Native(entities);
    }
}
