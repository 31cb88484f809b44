package fi.luotsi.content.library;

import fi.luotsi.content.Audience;
import fi.luotsi.content.LocalName;
import fi.luotsi.content.PublicityClass;
import fi.luotsi.content.RemovedSource;
import fi.luotsi.content.Source;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.UnusableSource;
import fi.luotsi.content.UnusableSource.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The sources that the library knows. Works inside the caller's transaction. */
@ApplicationScoped
public class SourceCatalogue {
    private static final int LONGEST_KEY = 40;

    @PersistenceContext(unitName = "content")
    EntityManager entities;

    Clock clock = Clock.systemUTC();

    public List<Source> all() {
        var counts = documentCounts();
        return entities.createQuery(
                        "select s from StoredSource s where s.removedAt is null order by s.nameFi", StoredSource.class)
                .getResultStream()
                .map(source -> source.toSource(counts.getOrDefault(source.id, 0L)))
                .toList();
    }

    public Optional<Source> find(SourceId id) {
        return all().stream().filter(source -> source.id().equals(id)).findFirst();
    }

    /** Those that nobody reads any more, the latest first. */
    public List<RemovedSource> removed() {
        return entities.createQuery(
                        "select s from StoredSource s where s.removedAt is not null order by s.removedAt desc",
                        StoredSource.class)
                .getResultStream()
                .map(StoredSource::toRemoved)
                .toList();
    }

    /** From now on nobody reads it; its place is free for another, its key is not. */
    public void remove(SourceId id) {
        entities.find(StoredSource.class, id.toString()).removedAt = Instant.now(clock);
    }

    public Optional<Source> at(String location) {
        return all().stream()
                .filter(source -> source.location().equals(location))
                .findFirst();
    }

    /** As {@link #find(SourceId)}, if it is of this kind. */
    public Optional<Source> find(SourceId id, Source.Kind kind) {
        return find(id).filter(source -> source.kind() == kind);
    }

    /** As {@link #find(SourceId, Source.Kind)}, for a caller who knows that it is there. */
    public Source get(SourceId id, Source.Kind kind) {
        return find(id, kind)
                .orElseThrow(() -> new IllegalArgumentException("No source of the kind " + kind + " is " + id));
    }

    /**
     * Adds a source that is not there yet.
     *
     * @throws UnusableSource without a name, and when the place is a source already
     */
    public Source addNew(
            Source.Kind kind,
            String location,
            LocalName name,
            Audience audience,
            PublicityClass publicity,
            String owner) {
        if (!name.isWhole()) {
            throw new UnusableSource(Problem.NO_NAME, location);
        }
        if (at(location).isPresent()) {
            throw new UnusableSource(Problem.ALREADY_A_SOURCE, location);
        }
        return add(kind, location, name, audience, publicity, owner);
    }

    public Source add(
            Source.Kind kind,
            String location,
            LocalName name,
            Audience audience,
            PublicityClass publicity,
            String owner) {
        var source = new StoredSource();
        source.id = SourceId.next().toString();
        source.key = freeKey(name.fi());
        source.nameFi = name.fi();
        source.nameSv = name.sv();
        source.nameEn = name.en();
        source.kind = kind;
        source.location = location;
        source.audience = audience.toString();
        source.publicity = publicity;
        source.owner = owner;
        source.createdAt = Instant.now(clock);
        entities.persist(source);
        return source.toSource(0);
    }

    private Map<String, Long> documentCounts() {
        return entities.createQuery(
                        "select d.sourceId, count(d) from StoredDocument d where d.withdrawnAt is null group by d.sourceId",
                        Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    private String freeKey(String name) {
        var taken = Set.copyOf(entities.createQuery("select s.key from StoredSource s", String.class)
                .getResultList());
        var key = key(name);
        return Stream.concat(Stream.of(key), IntStream.iterate(2, n -> n + 1).mapToObj(n -> key + "-" + n))
                .filter(candidate -> !taken.contains(candidate))
                .findFirst()
                .orElseThrow();
    }

    /** A name as a word of an address: "TVT-tukisivusto" becomes "tvt-tukisivusto", "Käsikirja" "kasikirja". */
    static String key(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var key = plain.substring(0, Math.min(plain.length(), LONGEST_KEY));
        return key.isEmpty() ? "source" : key;
    }
}
