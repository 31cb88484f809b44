package fi.luotsi.compliance.metrics;

import fi.luotsi.compliance.people.Role;
import fi.luotsi.compliance.snapshot.Count;
import fi.luotsi.content.Audience;
import fi.luotsi.content.Reader;
import fi.luotsi.content.ReviewState;
import fi.luotsi.content.Reviews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Documents of the whole library; only how many, so all of them count, whoever may see them. */
@ApplicationScoped
class VerifiedCounting implements Counting {
    private static final Reader EVERYBODY = new Reader(Stream.concat(
                    Stream.of(Audience.STAFF_GROUP),
                    Arrays.stream(Role.values()).map(Role::key))
            .collect(Collectors.toSet()));

    @Inject
    Reviews reviews;

    @Override
    public Metric metric() {
        return Metric.VERIFIED;
    }

    @Override
    public Map<UUID, Count> count(LocalDate day, UUID city) {
        var states = reviews.states(EVERYBODY);
        var all = states.values().stream().mapToInt(Integer::intValue).sum();
        return Map.of(city, new Count(states.getOrDefault(ReviewState.VERIFIED, 0), all));
    }
}
