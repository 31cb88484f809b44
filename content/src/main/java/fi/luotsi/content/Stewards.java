package fi.luotsi.content;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who answers for what the library holds: an owner and a deputy, persons and never groups, for a document or for all of a source. */
public interface Stewards {
    /** Of these documents, their own or their source's, as far as this reader may see them. */
    Map<DocumentId, Stewardship> of(Collection<DocumentId> documents, Reader reader);

    Optional<Stewardship> of(SourceId source);

    /** False when there is no such document, or they may not see it. Without an owner, that of the source counts again. */
    boolean appoint(DocumentId document, Reader reader, Appointment appointment);

    /** For every document of the source that has nobody of its own. */
    void appoint(SourceId source, Appointment appointment);

    /** Everybody who answers for something now. */
    Set<UUID> accounts();

    /** The documents for which one of these people answers, as far as this reader may see them. */
    List<DocumentId> documents(Set<UUID> accounts, Reader reader);

    /** Somebody takes over what another answered for, as owner and as deputy; how many documents and sources that was. */
    int handOver(UUID from, UUID to, UUID by);

    /**
     * What somebody says about who answers.
     *
     * @param owner nobody when it is taken back
     */
    record Appointment(Optional<UUID> owner, Optional<UUID> deputy, UUID by) {
        public Appointment {
            if (deputy.isPresent() && (owner.isEmpty() || owner.equals(deputy))) {
                throw new IllegalArgumentException("a deputy stands in for another person");
            }
        }
    }
}
