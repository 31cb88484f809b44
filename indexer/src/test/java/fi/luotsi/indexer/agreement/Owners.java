package fi.luotsi.indexer.agreement;

import fi.luotsi.content.DocumentId;
import fi.luotsi.content.Reader;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.Stewards;
import fi.luotsi.content.Stewardship;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who answers for which document, in memory; nobody answers for a source. */
final class Owners implements Stewards {
    private final Map<DocumentId, UUID> owners = new HashMap<>();

    @Override
    public Map<DocumentId, Stewardship> of(Collection<DocumentId> documents, Reader reader) {
        return documents.stream()
                .filter(owners::containsKey)
                .collect(Collectors.toMap(
                        id -> id,
                        id -> new Stewardship(owners.get(id), Optional.empty(), Instant.EPOCH, owners.get(id), false)));
    }

    @Override
    public Optional<Stewardship> of(SourceId source) {
        return Optional.empty();
    }

    @Override
    public boolean appoint(DocumentId document, Reader reader, Appointment appointment) {
        appointment.owner().ifPresent(owner -> owners.put(document, owner));
        return true;
    }

    @Override
    public void appoint(SourceId source, Appointment appointment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<UUID> accounts() {
        return new HashSet<>(owners.values());
    }

    @Override
    public List<DocumentId> documents(Set<UUID> accounts, Reader reader) {
        return owners.entrySet().stream()
                .filter(owner -> accounts.contains(owner.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public int handOver(UUID from, UUID to, UUID by) {
        throw new UnsupportedOperationException();
    }
}
