package fi.luotsi.content.library;

import fi.luotsi.content.DocumentId;
import fi.luotsi.content.DocumentWithdrawn;
import fi.luotsi.content.Drafts;
import fi.luotsi.content.RevisionPublished;
import fi.luotsi.content.Source;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.TextTrimmed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes arrivals into the library. Works inside the caller's transaction, and tells what changed inside it too. */
@ApplicationScoped
public class Archive {
    @PersistenceContext(unitName = "content")
    EntityManager entities;

    @Inject
    Event<RevisionPublished> published;

    @Inject
    Event<DocumentWithdrawn> withdrawn;

    @Inject
    Event<TextTrimmed> trimmed;

    Clock clock = Clock.systemUTC();

    /** A document to be written, with its revision. */
    private record Entry(Arrival arrival, StoredDocument document, StoredRevision revision) {}

    /** Keeps each arrival that differs from what stands, with its attachments, and withdraws attachments that are no longer there. */
    public void keep(SourceId source, List<Arrival> arrivals) {
        var stored = entities.find(StoredSource.class, source.toString());
        var change = new ChangeNumbers(entities).next();
        var entries = new ArrayList<Entry>();
        collect(stored, arrivals, null, change, entries);
        write(entries);
        entries.forEach(entry -> published.fire(new RevisionPublished(DocumentId.of(entry.document().id), change)));
    }

    /** Keeps bytes that a document will be made of. */
    public void keepOriginal(String sha256, Path file) {
        try {
            new OriginalStore(entities).keep(sha256, Files.size(file), file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public void writeOriginal(String sha256, OutputStream out) throws IOException {
        new OriginalStore(entities).write(sha256, out);
    }

    /** Those of these bytes that nothing is made of any more. */
    public void dropOriginals(Collection<String> digests) {
        new Destruction(entities).originals(digests);
    }

    private void collect(
            StoredSource source,
            List<Arrival> arrivals,
            @Nullable StoredDocument parent,
            long change,
            List<Entry> entries) {
        var standing =
                standing(source.id, arrivals.stream().map(Arrival::itemKey).toList());
        for (var arrival : arrivals) {
            var document = standing.get(arrival.itemKey());
            var revision = document == null ? null : entities.find(StoredRevision.class, document.revisionId);
            if (document == null) {
                document = newDocument(source, arrival, parent);
            }
            if (differs(document, revision, arrival)) {
                var next = new Revisions(entities, clock).next(document, revision, arrival);
                document.revisionId = next.id;
                document.location = arrival.location();
                document.changeNumber = change;
                document.withdrawnAt = null;
                if (source.kind.needsApproval()) {
                    document.audience = Drafts.EDITORS.toString();
                }
                entries.add(new Entry(arrival, document, next));
            }
            withdrawOthers(document, arrival, change);
            collect(source, arrival.attachments(), document, change, entries);
        }
    }

    private Map<String, StoredDocument> standing(String sourceId, Collection<String> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "select d from StoredDocument d where d.sourceId = :source and d.itemKey in :keys",
                        StoredDocument.class)
                .setParameter("source", sourceId)
                .setParameter("keys", keys)
                .getResultStream()
                .collect(Collectors.toMap(document -> document.itemKey, Function.identity()));
    }

    private static boolean differs(StoredDocument document, @Nullable StoredRevision current, Arrival arrival) {
        return current == null
                || document.withdrawnAt != null
                || !current.sha256.equals(arrival.sha256())
                || current.state != arrival.state();
    }

    private static StoredDocument newDocument(StoredSource source, Arrival arrival, @Nullable StoredDocument parent) {
        var document = new StoredDocument();
        document.id = DocumentId.next().toString();
        document.sourceId = source.id;
        document.itemKey = arrival.itemKey();
        document.parentId = parent == null ? null : parent.id;
        document.audience = parent == null ? source.audience : parent.audience;
        document.publicity = parent == null ? source.publicity : parent.publicity;
        document.owner = source.owner;
        document.superseded = parent != null && parent.superseded;
        return document;
    }

    /** Do readers see another text now? Not where nothing is shown, or where an editor comes between. */
    public boolean changesText(SourceId source, Arrival arrival) {
        var document = standing(source.toString(), List.of(arrival.itemKey())).get(arrival.itemKey());
        return document != null
                && document.withdrawnAt == null
                && !entities.find(StoredSource.class, document.sourceId).kind.needsApproval()
                && !new Revisions(entities, clock)
                        .isSameText(entities.find(StoredRevision.class, document.revisionId), arrival);
    }

    /** Row by kind of row: originals before revisions that name them, and each kind in one batch. */
    private void write(List<Entry> entries) {
        var originals = new OriginalStore(entities);
        entries.forEach(entry -> originals.keep(
                entry.arrival().sha256(),
                entry.arrival().sizeBytes(),
                entry.arrival().bytes()));
        entries.stream()
                .filter(entry -> entry.revision().number == 1)
                .forEach(entry -> entities.persist(entry.document()));
        entities.flush();
        entries.forEach(entry -> entities.persist(entry.revision()));
        entities.flush();
        entries.forEach(entry -> entry.arrival()
                .sections()
                .forEach(section -> entities.persist(StoredSection.of(entry.revision().id, section))));
        entities.flush();
    }

    /** Withdraws attachments that the arrival no longer has. */
    private void withdrawOthers(StoredDocument document, Arrival arrival, long change) {
        var kept = arrival.attachments().stream().map(Arrival::itemKey).collect(Collectors.toSet());
        shownAttachments(document.id).stream()
                .filter(attachment -> !kept.contains(attachment.itemKey))
                .forEach(attachment -> withdraw(attachment, change));
    }

    /** Documents whose bytes stayed but which stand elsewhere now. */
    public void relocate(SourceId source, Map<String, String> locations) {
        var moved = standing(source.toString(), locations.keySet()).values().stream()
                .filter(document -> !document.location.equals(location(locations, document)))
                .toList();
        if (moved.isEmpty()) {
            return;
        }
        var change = new ChangeNumbers(entities).next();
        for (var document : moved) {
            document.location = location(locations, document);
            if (document.withdrawnAt == null) {
                document.changeNumber = change;
                published.fire(new RevisionPublished(DocumentId.of(document.id), change));
            }
        }
    }

    private static String location(Map<String, String> locations, StoredDocument document) {
        return locations.getOrDefault(document.itemKey, document.location);
    }

    /** Withdraws documents that are gone from their source, with their attachments. They stay in the library, unseen. */
    public void withdraw(SourceId source, Collection<String> itemKeys) {
        var change = new ChangeNumbers(entities).next();
        standing(source.toString(), itemKeys).values().stream()
                .filter(document -> document.withdrawnAt == null)
                .forEach(document -> withdraw(document, change));
    }

    /** Says who answers for these documents and their attachments, in the transaction that keeps them. */
    public void own(SourceId source, Collection<String> itemKeys, String owner) {
        standing(source.toString(), itemKeys).values().forEach(document -> own(document, owner));
    }

    private void own(StoredDocument document, String owner) {
        document.owner = owner;
        shownAttachments(document.id).forEach(attachment -> own(attachment, owner));
    }

    /** Withdraws up to so many of the documents that a source still shows, and says how many there were. */
    public int withdrawSome(SourceId source, int most) {
        var keys = entities.createQuery(
                        "select d.itemKey from StoredDocument d where d.sourceId = :source and d.withdrawnAt is null",
                        String.class)
                .setParameter("source", source.toString())
                .setMaxResults(most)
                .getResultList();
        withdraw(source, keys);
        return keys.size();
    }

    private void withdraw(StoredDocument document, long change) {
        document.withdrawnAt = Instant.now(clock);
        document.changeNumber = change;
        withdrawn.fire(new DocumentWithdrawn(DocumentId.of(document.id), change));
        shownAttachments(document.id).forEach(attachment -> withdraw(attachment, change));
    }

    /** Looks anew at what repeats over the pages of a web site. */
    public void settleBoilerplate(SourceId source) {
        var stored = entities.find(StoredSource.class, source.toString());
        if (stored.kind != Source.Kind.WEB_SITE) {
            return;
        }
        var documents = new BoilerplateRepository(entities).settle(stored.id);
        if (documents.isEmpty()) {
            return;
        }
        var change = new ChangeNumbers(entities).next();
        for (var id : documents) {
            entities.find(StoredDocument.class, id).changeNumber = change;
            trimmed.fire(new TextTrimmed(DocumentId.of(id), change));
        }
    }

    private List<StoredDocument> shownAttachments(String documentId) {
        return entities.createQuery(
                        "select d from StoredDocument d where d.parentId = :parent and d.withdrawnAt is null",
                        StoredDocument.class)
                .setParameter("parent", documentId)
                .getResultList();
    }
}
