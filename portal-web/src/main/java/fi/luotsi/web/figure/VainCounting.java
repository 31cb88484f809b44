package fi.luotsi.web.figure;

import fi.luotsi.compliance.metrics.Counting;
import fi.luotsi.compliance.metrics.Metric;
import fi.luotsi.compliance.snapshot.Count;
import fi.luotsi.indexer.insight.SearchInsight;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Searches of the last thirty days; nobody knows who searched, nor where. */
@ApplicationScoped
class VainCounting implements Counting {
    private static final int DAYS = 30;

    @Inject
    SearchInsight insight;

    @Override
    public Metric metric() {
        return Metric.VAIN;
    }

    @Override
    public Map<UUID, Count> count(LocalDate day, UUID city) {
        var searches = insight.searches(day.minusDays(DAYS - 1), day);
        return Map.of(city, new Count(searches.vain(), searches.all()));
    }
}
