package fi.luotsi.indexer.tuning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The versions of the vocabulary in the database; each call is one transaction. */
@ApplicationScoped
@Transactional
class VocabularyStore {
    private static final String PRESENT_AT = """
            select e from StoredEntry e, StoredChange c
            where c.entryId = e.id and c.present = true and c.version = (
                select max(d.version) from StoredChange d where d.entryId = e.id and d.version <= :version)
            order by e.word, e.other, e.id""";

    @PersistenceContext(unitName = "indexer")
    EntityManager entities;

    Clock clock = Clock.systemUTC();

    /** The number of the version in force. */
    long latest() {
        return entities.createQuery("select max(v.number) from StoredVersion v", Long.class)
                .getSingleResult();
    }

    List<Entry> entries(long version) {
        return present(version).stream().map(StoredEntry::toEntry).toList();
    }

    void add(Lesson lesson, UUID by) {
        long number = begin(Version.Action.ADDED, by, null);
        put(number, lesson);
    }

    void replace(UUID old, Lesson lesson, UUID by) {
        long number = begin(Version.Action.CHANGED, by, null);
        change(number, old.toString(), false);
        put(number, lesson);
    }

    void remove(UUID entry, UUID by) {
        change(begin(Version.Action.REMOVED, by, null), entry.toString(), false);
    }

    /** A new version with exactly the entries of an earlier one. */
    void returnTo(long earlier, UUID by) {
        long number = begin(Version.Action.RETURNED, by, earlier);
        var now = ids(present(number));
        var then = ids(present(earlier));
        now.stream().filter(id -> !then.contains(id)).forEach(id -> change(number, id, false));
        then.stream().filter(id -> !now.contains(id)).forEach(id -> change(number, id, true));
    }

    /** The newest first. */
    List<Version> history(int limit) {
        return entities.createQuery(
                        "select v from StoredVersion v where v.number > 0 order by v.number desc", StoredVersion.class)
                .setMaxResults(limit)
                .getResultStream()
                .map(this::toVersion)
                .toList();
    }

    private Version toVersion(StoredVersion stored) {
        return new Version(
                stored.number,
                stored.madeAt,
                UUID.fromString(Objects.requireNonNull(stored.madeBy)),
                Version.Action.valueOf(stored.action),
                stored.returnedTo == null ? OptionalLong.empty() : OptionalLong.of(stored.returnedTo),
                changed(stored.number, true),
                changed(stored.number, false));
    }

    private List<Lesson> changed(long version, boolean present) {
        return entities.createQuery("""
                        select e from StoredEntry e, StoredChange c
                        where c.entryId = e.id and c.version = :version and c.present = :present
                        order by e.word, e.other, e.id""", StoredEntry.class)
                .setParameter("version", version)
                .setParameter("present", present)
                .getResultStream()
                .map(StoredEntry::toLesson)
                .toList();
    }

    /** Version 0 is locked first, by whoever makes a version, so that the numbers have no gap and no two makers. */
    private long begin(Version.Action action, UUID by, @Nullable Long returnedTo) {
        entities.createNativeQuery("select number from vocabulary_version where number = 0 for update")
                .getSingleResult();
        var version = new StoredVersion();
        version.number = ((Number) entities.createNativeQuery("select max(number) from vocabulary_version for update")
                                .getSingleResult())
                        .longValue()
                + 1;
        version.madeAt = Instant.now(clock);
        version.madeBy = by.toString();
        version.action = action.name();
        version.returnedTo = returnedTo;
        entities.persist(version);
        entities.flush();
        return version.number;
    }

    private void put(long version, Lesson lesson) {
        var entry = StoredEntry.of(lesson);
        entities.persist(entry);
        entities.flush();
        change(version, entry.id, true);
    }

    private void change(long version, String entry, boolean present) {
        var change = new StoredChange();
        change.version = version;
        change.entryId = entry;
        change.present = present;
        entities.persist(change);
    }

    private List<StoredEntry> present(long version) {
        return entities.createQuery(PRESENT_AT, StoredEntry.class)
                .setParameter("version", version)
                .getResultList();
    }

    private static Set<String> ids(List<StoredEntry> entries) {
        return entries.stream().map(entry -> entry.id).collect(Collectors.toUnmodifiableSet());
    }
}
