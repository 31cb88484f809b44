package fi.luotsi.compliance.survey;

import fi.luotsi.compliance.people.City;
import fi.luotsi.compliance.people.Worker;
import fi.luotsi.compliance.people.Workforce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Whom self-assessments ask, and who has taken a form. It sees no answer and no ticket. */
@ApplicationScoped
@Transactional
public class Invitations {
    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    @Inject
    Workforce workforce;

    /**
     * Those whom the campaigns of the school year have asked until that day, and whether they have taken the form of one of them: as it stands now, because
     * nobody keeps when.
     */
    public Map<UUID, Boolean> taken(LocalDate day) {
        var everybody = workforce.everybody();
        var people = new HashMap<UUID, Boolean>();
        new SurveyRepository(entities)
                .campaigns().stream()
                        .filter(campaign -> isMeant(campaign, day))
                        .forEach(campaign -> add(campaign, everybody, day, people));
        return Map.copyOf(people);
    }

    private static boolean isMeant(SurveyCampaign campaign, LocalDate day) {
        return campaign.survey().kind() == Survey.Kind.SELF
                && campaign.schoolYear().equals(City.schoolYear(day))
                && !campaign.opensOn().isAfter(day);
    }

    /** Once it has closed, whoever was asked on its last day stays asked. */
    private void add(SurveyCampaign campaign, List<Worker> everybody, LocalDate day, Map<UUID, Boolean> people) {
        var asked = campaign.isClosed(day) ? campaign.closesOn() : day;
        Set<UUID> takers = new ResponseRepository(entities).takers(campaign.id());
        everybody.stream()
                .filter(worker ->
                        campaign.audience().obligedSince(worker, asked).isPresent())
                .forEach(worker -> people.merge(worker.person(), takers.contains(worker.person()), Boolean::logicalOr));
    }
}
