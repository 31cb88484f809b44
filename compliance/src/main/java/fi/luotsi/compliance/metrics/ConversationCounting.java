package fi.luotsi.compliance.metrics;

import fi.luotsi.compliance.interview.Interviews;
import fi.luotsi.compliance.people.City;
import fi.luotsi.compliance.snapshot.Count;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Conversations of the school year so far; those that concern no unit are the city's. */
@ApplicationScoped
class ConversationCounting implements Counting {
    @Inject
    Interviews interviews;

    @Override
    public Metric metric() {
        return Metric.CONVERSATIONS;
    }

    @Override
    public Map<UUID, Count> count(LocalDate day, UUID city) {
        return interviews.counts(City.schoolYearBegan(day), day).entrySet().stream()
                .collect(Collectors.toMap(
                        held -> held.getKey().orElse(city), held -> Count.number(held.getValue()), Count::plus));
    }
}
