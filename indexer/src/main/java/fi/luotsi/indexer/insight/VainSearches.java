package fi.luotsi.indexer.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Searches that lead nowhere, as work: grouped each night, dealt with by editors, and measured again. */
@ApplicationScoped
public class VainSearches {
    /** So many days before and after an editor's action are compared. */
    public static final int DAYS_COMPARED = 14;

    @Inject
    ClusterStore store;

    @Inject
    SearchInsight insight;

    /** Those that nobody has dealt with, the most asked first. */
    public List<Cluster> open() {
        return store.open();
    }

    /** The latest first. */
    public List<Cluster> dealtWith() {
        return store.dealtWith();
    }

    public Optional<Cluster> find(UUID id) {
        return store.find(id);
    }

    /** An editor did something about it; how it went before is kept for comparison. */
    public void act(UUID id, Cluster.State done, UUID by) {
        var today = insight.today();
        store.stems(id)
                .ifPresent(stems -> store.act(
                        id, done, by, today, figure(stems, today.minusDays(DAYS_COMPARED), today.minusDays(1))));
    }

    /** Makes it work again. */
    public void reopen(UUID id) {
        store.reopen(id);
    }

    /** Groups what is remembered now. */
    void group() {
        store.replace(VainGroup.of(insight.toldQueries(), store.stems().values()), insight.today());
    }

    /** Looks again at what was dealt with long enough ago; the day of the action itself counts on neither side. */
    void measure() {
        var today = insight.today();
        for (var cluster : store.dealtWith()) {
            var due = cluster.actedOn()
                    .map(acted -> acted.plusDays(DAYS_COMPARED))
                    .filter(last -> last.isBefore(today))
                    .filter(last -> cluster.measuredOn().isEmpty());
            due.ifPresent(last -> store.stems(cluster.id())
                    .ifPresent(stems -> store.measure(
                            cluster.id(), today, figure(stems, last.minusDays(DAYS_COMPARED - 1), last))));
        }
    }

    /** Counts rare queries as well: only sums are told. */
    private Figure figure(Stems stems, LocalDate from, LocalDate to) {
        var figure = Figure.NONE;
        for (var query : insight.queries(from, to)) {
            figure = query.stems().isNear(stems) ? figure.and(query) : figure;
        }
        return figure;
    }
}
