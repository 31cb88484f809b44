package fi.luotsi.content.library;

import fi.luotsi.content.Audience;
import fi.luotsi.content.DocumentId;
import fi.luotsi.content.Reader;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.Stewards;
import fi.luotsi.content.Stewardship;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who answers for what, on the database. */
@ApplicationScoped
@Transactional
class StoredStewards implements Stewards {
    /** In a list of identities that must not be empty. */
    private static final String NONE = "";

    @PersistenceContext(unitName = "content")
    EntityManager entities;

    Clock clock = Clock.systemUTC();

    @Override
    public Map<DocumentId, Stewardship> of(Collection<DocumentId> documents, Reader reader) {
        if (documents.isEmpty()) {
            return Map.of();
        }
        var rows = new DocumentRepository(entities)
                .shown(documents.stream().map(DocumentId::toString).toList()).stream()
                        .map(DocumentRepository.Row::document)
                        .filter(document -> reader.maySee(Audience.parse(document.audience)))
                        .toList();
        var latest = stewards()
                .latest(rows.stream()
                        .flatMap(document -> Stream.of(document.id, document.sourceId))
                        .collect(Collectors.toSet()));
        var found = new HashMap<DocumentId, Stewardship>();
        rows.forEach(document -> StewardRepository.of(document, latest)
                .ifPresent(stewardship -> found.put(DocumentId.of(document.id), stewardship)));
        return found;
    }

    @Override
    public Optional<Stewardship> of(SourceId source) {
        return Optional.ofNullable(stewards().latest(List.of(source.toString())).get(source.toString()))
                .flatMap(row -> row.toStewardship(true));
    }

    @Override
    public boolean appoint(DocumentId id, Reader reader, Appointment appointment) {
        var document = Optional.ofNullable(
                        entities.find(StoredDocument.class, id.toString(), LockModeType.PESSIMISTIC_WRITE))
                .filter(found -> found.withdrawnAt == null && reader.maySee(Audience.parse(found.audience)));
        document.ifPresent(found -> add(found.id, appointment));
        return document.isPresent();
    }

    @Override
    public void appoint(SourceId source, Appointment appointment) {
        var stored = entities.find(StoredSource.class, source.toString(), LockModeType.PESSIMISTIC_WRITE);
        if (stored == null) {
            throw new IllegalArgumentException("No source has the identity " + source);
        }
        add(stored.id, appointment);
    }

    private void add(String subject, Appointment appointment) {
        var before = Optional.ofNullable(stewards().latest(List.of(subject)).get(subject));
        var row = new StoredSteward();
        row.subjectId = subject;
        row.number = before.map(latest -> latest.number + 1).orElse(1);
        row.ownerId = appointment.owner().map(UUID::toString).orElse(null);
        row.deputyId = appointment.deputy().map(UUID::toString).orElse(null);
        row.appointedAt = clock.instant();
        row.appointedBy = appointment.by().toString();
        entities.persist(row);
        entities.flush();
    }

    @Override
    public Set<UUID> accounts() {
        return stewards().latest().values().stream()
                .flatMap(row -> Stream.of(Optional.ofNullable(row.ownerId), Optional.ofNullable(row.deputyId)))
                .flatMap(Optional::stream)
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }

    @Override
    public List<DocumentId> documents(Set<UUID> accounts, Reader reader) {
        var latest = stewards().latest();
        var theirs = latest.values().stream()
                .filter(row -> accounts.stream().anyMatch(account -> row.has(account.toString())))
                .map(row -> row.subjectId)
                .collect(Collectors.toSet());
        if (theirs.isEmpty()) {
            return List.of();
        }
        theirs.add(NONE);
        return stewards().documents(theirs, theirs, new DocumentRepository(entities).visible(reader)).stream()
                .filter(document -> StewardRepository.of(document, latest)
                        .filter(stewardship -> accounts.stream().anyMatch(stewardship::has))
                        .isPresent())
                .map(document -> DocumentId.of(document.id))
                .toList();
    }

    @Override
    public int handOver(UUID from, UUID to, UUID by) {
        var theirs = stewards().latest().values().stream()
                .filter(row -> row.has(from.toString()))
                .toList();
        theirs.forEach(row -> row.toStewardship(false).ifPresent(before -> {
            var owner = before.owner().equals(from) ? to : before.owner();
            var deputy = before.deputy().map(one -> one.equals(from) ? to : one).filter(one -> !one.equals(owner));
            add(row.subjectId, new Appointment(Optional.of(owner), deputy, by));
        }));
        return theirs.size();
    }

    private StewardRepository stewards() {
        return new StewardRepository(entities);
    }
}
