package fi.luotsi.web.survey;

import fi.luotsi.compliance.people.Account;
import fi.luotsi.compliance.people.Workforce;
import fi.luotsi.compliance.survey.Inventories;
import fi.luotsi.compliance.survey.Inventories.Asked;
import fi.luotsi.compliance.survey.Responses;
import fi.luotsi.compliance.survey.SurveyCampaign;
import fi.luotsi.web.signin.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What surveys ask of the visitor now: of themselves, and of the units that they head. */
@Named
@RequestScoped
public class WaitingSurveys {
    @Inject
    Responses responses;

    @Inject
    Inventories inventories;

    @Inject
    Workforce workforce;

    @Inject
    Visitor visitor;

    private List<SurveyCampaign> own = List.of();
    private List<Asked> units = List.of();

    @PostConstruct
    void load() {
        var account = visitor.account().map(Account::id);
        own = account.flatMap(workforce::personOf).map(responses::open).orElse(List.of());
        units = visitor.isHead() ? account.map(inventories::asked).orElse(List.of()) : List.of();
    }

    public List<SurveyCampaign> own() {
        return own;
    }

    /** Told already or not. */
    public List<Asked> units() {
        return units;
    }

    public List<Asked> untold() {
        return units.stream().filter(asked -> asked.told().isEmpty()).toList();
    }

    public String title(SurveyCampaign campaign) {
        return campaign.survey().title().in(visitor.language());
    }
}
