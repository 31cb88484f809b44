package fi.luotsi.compliance.metrics;

import fi.luotsi.compliance.feedback.Feedback;
import fi.luotsi.compliance.people.City;
import fi.luotsi.compliance.snapshot.Count;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Answers on trainings; they know no unit, so that they lead to nobody. */
@ApplicationScoped
class SatisfiedCounting implements Counting {
    @Inject
    Feedback feedback;

    @Override
    public Metric metric() {
        return Metric.SATISFIED;
    }

    @Override
    public Map<UUID, Count> count(LocalDate day, UUID city) {
        var satisfied = feedback.satisfied(City.schoolYear(day));
        return Map.of(city, new Count(satisfied.useful(), satisfied.answers()));
    }
}
