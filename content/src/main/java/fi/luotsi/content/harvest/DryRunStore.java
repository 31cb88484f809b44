package fi.luotsi.content.harvest;

import fi.luotsi.content.DryRun;
import fi.luotsi.content.DryRun.Kind;
import fi.luotsi.content.HarvestReport;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.SourceRemoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The latest dry run of each source; each call is one transaction, or part of its caller's. */
@ApplicationScoped
@Transactional
class DryRunStore {
    @PersistenceContext(unitName = "content")
    EntityManager entities;

    Clock clock = Clock.systemUTC();

    void begin(SourceId source) {
        forget(source);
        entities.persist(StoredDryRun.begun(source, Instant.now(clock)));
    }

    void count(SourceId source, Preview seen) {
        var run = row(source);
        if (run == null) {
            return;
        }
        run.total = seen.total;
        run.added = seen.added;
        run.changed = seen.changed;
        run.unchanged = seen.unchanged;
        run.gone = seen.gone;
        run.failed = seen.failed();
        run.held = seen.isHeld;
    }

    void finish(SourceId source, HarvestReport.State state, HarvestReport.@Nullable Failure failure) {
        var run = row(source);
        if (run != null) {
            run.state = state;
            run.failure = failure;
            run.finishedAt = Instant.now(clock);
        }
    }

    void keepNames(SourceId source, Map<Kind, List<String>> names) {
        if (row(source) == null) {
            return;
        }
        names.forEach((kind, items) -> {
            for (var number = 0; number < items.size(); number++) {
                inSource("insert into dry_run_item (source_id, kind, number, item_key) values (?1, ?2, ?3, ?4)", source)
                        .setParameter(2, kind.name())
                        .setParameter(3, number)
                        .setParameter(4, items.get(number))
                        .executeUpdate();
            }
        });
    }

    Optional<DryRun> latest(SourceId source) {
        return Optional.ofNullable(row(source)).map(run -> run.toDryRun(names(source)));
    }

    /** Those that a crash cut off. */
    void endAll() {
        entities.createQuery(
                        "update StoredDryRun r set r.state = :stopped, r.finishedAt = :now where r.state = :running")
                .setParameter("stopped", HarvestReport.State.STOPPED)
                .setParameter("running", HarvestReport.State.RUNNING)
                .setParameter("now", Instant.now(clock))
                .executeUpdate();
    }

    void on(@Observes SourceRemoved removed) {
        forget(removed.source());
    }

    private void forget(SourceId source) {
        inSource("delete from dry_run_item where source_id = ?1", source).executeUpdate();
        inSource("delete from dry_run where source_id = ?1", source).executeUpdate();
    }

    private Map<Kind, List<String>> names(SourceId source) {
        var names = new EnumMap<Kind, List<String>>(Kind.class);
        for (var kind : Kind.values()) {
            List<?> items = inSource(
                            "select item_key from dry_run_item where source_id = ?1 and kind = ?2 order by number",
                            source)
                    .setParameter(2, kind.name())
                    .getResultList();
            names.put(kind, items.stream().map(String.class::cast).toList());
        }
        return names;
    }

    private Query inSource(String query, SourceId source) {
        return entities.createNativeQuery(query).setParameter(1, source.toString());
    }

    private @Nullable StoredDryRun row(SourceId source) {
        return entities.find(StoredDryRun.class, source.toString());
    }
}
