package fi.luotsi.web.survey;

import fi.luotsi.compliance.survey.SurveyCampaign;
import fi.luotsi.compliance.survey.Surveys;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code /surveys}: the campaigns, and what came of them. */
@Named
@RequestScoped
public class SurveysView {
    @Inject
    Surveys surveys;

    /** Those that have opened, the latest first. */
    public List<SurveyCampaign> opened() {
        return surveys.campaigns().stream()
                .filter(campaign -> !campaign.opensOn().isAfter(surveys.today()))
                .toList();
    }

    public boolean isOpen(SurveyCampaign campaign) {
        return campaign.isOpen(surveys.today());
    }
}
