package fi.luotsi.web.survey;

import fi.luotsi.compliance.survey.Inventories;
import fi.luotsi.compliance.survey.Inventories.Reach;
import fi.luotsi.compliance.survey.InventoryLine;
import fi.luotsi.compliance.survey.Measured;
import fi.luotsi.compliance.survey.Measurements;
import fi.luotsi.compliance.survey.Question;
import fi.luotsi.compliance.survey.Survey;
import fi.luotsi.compliance.survey.SurveyCampaign;
import fi.luotsi.compliance.survey.Surveys;
import fi.luotsi.web.layout.Figures;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a unit has and what Opeka and Ropeka measured, beside what people answered. */
@Named
@RequestScoped
public class EnvironmentView {
    @Inject
    Surveys surveys;

    @Inject
    Inventories inventories;

    @Inject
    Measurements measurements;

    @Inject
    Visitor visitor;

    @Inject
    Texts texts;

    /** A page asks for the same several times. */
    private final Map<UUID, Optional<SurveyCampaign>> found = new HashMap<>();

    private final Map<UUID, Reach> reached = new HashMap<>();
    private final Map<Optional<UUID>, List<Measured>> measured = new HashMap<>();

    /** The inventory of a campaign's school year, or the campaign itself, if it is one. */
    public Optional<SurveyCampaign> of(SurveyCampaign campaign) {
        return found.computeIfAbsent(campaign.id(), id -> find(campaign));
    }

    private Optional<SurveyCampaign> find(SurveyCampaign campaign) {
        return campaign.survey().kind() == Survey.Kind.INVENTORY
                ? Optional.of(campaign)
                : surveys.campaigns().stream()
                        .filter(one -> one.survey().kind() == Survey.Kind.INVENTORY
                                && one.schoolYear().equals(campaign.schoolYear()))
                        .findFirst();
    }

    public List<InventoryLine> lines(SurveyCampaign campaign, Optional<UUID> unit) {
        return inventories.lines(campaign, surveys.yearBefore(campaign), unit);
    }

    public Reach reach(SurveyCampaign campaign) {
        return reached.computeIfAbsent(campaign.id(), id -> inventories.reach(campaign));
    }

    public String own(InventoryLine line) {
        return shown(line.question(), line.own());
    }

    public String before(InventoryLine line) {
        return shown(line.question(), line.before());
    }

    private String shown(Question question, Optional<Integer> value) {
        return value.map(given -> question.kind() == Question.Kind.CHOICE
                        ? question.choices().get(given).in(visitor.language())
                        : new Figures(texts).count(given))
                .orElse("–");
    }

    /** Of all units: the sum of numbers, how many made each choice. */
    public String all(InventoryLine line) {
        var question = line.question();
        if (line.all().isEmpty()) {
            return "–";
        }
        return question.kind() == Question.Kind.CHOICE
                ? IntStream.range(0, question.choices().size())
                        .filter(choice -> line.counts().get(choice) > 0)
                        .mapToObj(choice -> question.choices().get(choice).in(visitor.language()) + " "
                                + line.counts().get(choice))
                        .collect(Collectors.joining(", "))
                : new Figures(texts).count(line.sum());
    }

    public List<Measured> measured(Optional<UUID> unit) {
        return measured.computeIfAbsent(unit, measurements::of);
    }
}
