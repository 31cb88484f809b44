package fi.luotsi.compliance.metrics;

import fi.luotsi.compliance.acknowledgement.Standings;
import fi.luotsi.compliance.acknowledgement.Standings.Owed;
import fi.luotsi.compliance.acknowledgement.Task.State;
import fi.luotsi.compliance.people.Workforce;
import fi.luotsi.compliance.snapshot.Count;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Of those whom policies oblige: who has signed everything. */
@ApplicationScoped
class SignedCounting implements Counting {
    @Inject
    Standings standings;

    @Inject
    Workforce workforce;

    @Override
    public Metric metric() {
        return Metric.SIGNED;
    }

    @Override
    public Map<UUID, Count> count(LocalDate day, UUID city) {
        var people = standings.owed(day).stream()
                .collect(Collectors.toMap(Owed::person, owed -> owed.state() == State.DONE, Boolean::logicalAnd));
        return new AtWork(workforce.everybody(), day).count(people);
    }
}
