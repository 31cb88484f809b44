package fi.luotsi.indexer.tuning;

import fi.luotsi.content.DocumentId;
import fi.luotsi.content.Reader;
import fi.luotsi.indexer.search.DocumentHit;
import fi.luotsi.indexer.search.Search;
import fi.luotsi.indexer.search.SearchQuery;
import fi.luotsi.indexer.search.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Teaches the search. A change takes effect in the next search on this portal at once, and on the others that share the database as soon as their job calls
 * {@link #refresh()}; nothing is indexed again.
 */
@ApplicationScoped
public class Tuning {
    private static final Duration REPLAY_LIMIT = Duration.ofSeconds(8);
    private static final long NONE = -1;

    @Inject
    VocabularyStore store;

    @Inject
    Search search;

    private long inForce = NONE;

    /** What is taught now. */
    public List<Entry> entries() {
        return store.entries(store.latest());
    }

    public Optional<Entry> entry(UUID id) {
        return entries().stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** Why a lesson cannot be taught, if it cannot; {@code instead} is the entry that it would replace. */
    public Optional<LessonProblem> problem(Lesson lesson, Optional<UUID> instead) {
        var others = entries().stream().filter(not(instead)).map(Entry::lesson).toList();
        return LessonProblem.of(lesson, others);
    }

    /** The vocabulary as it would be with a lesson added, changed or taken out, for trying. */
    public Vocabulary tried(Optional<Lesson> lesson, Optional<UUID> instead) {
        var rest = vocabulary(entries().stream().filter(not(instead)).toList());
        return lesson.map(taught -> taught.in(rest)).orElse(rest);
    }

    public void add(Lesson lesson, UUID by) {
        require(lesson, Optional.empty());
        store.add(lesson, by);
        refresh();
    }

    /** Changes an entry; one that somebody else took out meanwhile is taught anew. */
    public void replace(UUID id, Lesson lesson, UUID by) {
        require(lesson, Optional.of(id));
        if (entry(id).isPresent()) {
            store.replace(id, lesson, by);
        } else {
            store.add(lesson, by);
        }
        refresh();
    }

    /** Takes an entry out; one that is out already stays so. */
    public void remove(UUID id, UUID by) {
        if (entry(id).isPresent()) {
            store.remove(id, by);
            refresh();
        }
    }

    /** Makes the vocabulary what it was in an earlier version; 0 is the empty one. */
    public void returnTo(long version, UUID by) {
        if (version < 0 || version >= store.latest()) {
            throw new IllegalArgumentException("There is no earlier version " + version);
        }
        store.returnTo(version, by);
        refresh();
    }

    /** The latest versions, newest first. */
    public List<Version> history(int limit) {
        return store.history(limit);
    }

    /** Gives the search the newest vocabulary, if it has not got it yet. Called at start and every few seconds. */
    public synchronized void refresh() {
        long latest = store.latest();
        if (latest != inForce) {
            search.use(vocabulary(store.entries(latest)));
            inForce = latest;
        }
    }

    /** What a tried vocabulary does to the first ten of some queries, as this reader sees them. */
    public List<Effect> effects(Collection<String> queries, Vocabulary tried, Reader reader) {
        return queries.stream()
                .map(words -> Effect.of(
                        words,
                        search.search(SearchQuery.of(words), reader),
                        search.search(SearchQuery.of(words), reader, tried)))
                .toList();
    }

    /** What a tried vocabulary would have done to past queries, the most frequent first, for a few seconds at most. */
    public Replay replay(List<PastQuery> queries, Vocabulary tried, Reader reader) {
        return new Replayer(
                        words -> ranking(words, search.vocabulary(), reader),
                        words -> ranking(words, tried, reader),
                        System::nanoTime,
                        REPLAY_LIMIT)
                .replay(queries);
    }

    private List<DocumentId> ranking(String words, Vocabulary vocabulary, Reader reader) {
        return search.search(SearchQuery.of(words), reader, vocabulary).documents().stream()
                .map(DocumentHit::id)
                .toList();
    }

    private void require(Lesson lesson, Optional<UUID> instead) {
        problem(lesson, instead).ifPresent(problem -> {
            throw new IllegalArgumentException("Cannot be taught: " + problem);
        });
    }

    private static Vocabulary vocabulary(List<Entry> entries) {
        var vocabulary = Vocabulary.EMPTY;
        for (var entry : entries) {
            vocabulary = entry.lesson().in(vocabulary);
        }
        return vocabulary;
    }

    private static Predicate<Entry> not(Optional<UUID> id) {
        return entry -> !id.equals(Optional.of(entry.id()));
    }
}
