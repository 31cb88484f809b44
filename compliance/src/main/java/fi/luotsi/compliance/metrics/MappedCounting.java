package fi.luotsi.compliance.metrics;

import fi.luotsi.compliance.people.Workforce;
import fi.luotsi.compliance.snapshot.Count;
import fi.luotsi.compliance.survey.Invitations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Of those whom self-assessments ask: who has taken the form. Nobody knows of a person whether they answered, nor when they took it. */
@ApplicationScoped
class MappedCounting implements Counting {
    @Inject
    Invitations invitations;

    @Inject
    Workforce workforce;

    @Override
    public Metric metric() {
        return Metric.MAPPED;
    }

    @Override
    public Map<UUID, Count> count(LocalDate day, UUID city) {
        return new AtWork(workforce.everybody(), day).count(invitations.taken(day));
    }
}
