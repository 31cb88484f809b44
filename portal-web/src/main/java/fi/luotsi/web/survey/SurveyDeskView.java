package fi.luotsi.web.survey;

import fi.luotsi.compliance.survey.Survey;
import fi.luotsi.compliance.survey.SurveyCampaign;
import fi.luotsi.compliance.survey.Surveys;
import fi.luotsi.compliance.survey.Surveys.Outcome;
import fi.luotsi.compliance.survey.Template;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.NotThere;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** {@code /surveys/desk}: all surveys, a new one, and when campaigns close. */
@Named
@RequestScoped
public class SurveyDeskView {
    @Inject
    HttpServletRequest request;

    @Inject
    Surveys surveys;

    @Inject
    Visitor visitor;

    private boolean isRefused;

    public void open() {
        visitor.requireCourseAuthor();
        var sent = new Sent(request);
        if (!sent.isPost()) {
            return;
        }
        if (sent.text("do").equals("close")) {
            close(sent);
        } else {
            begin(sent).ifPresentOrElse(SurveyDeskView::show, NotThere::answer);
        }
    }

    /** From a template, or as a copy. */
    private Optional<UUID> begin(Sent sent) {
        return sent.has("survey")
                ? sent.id("survey").flatMap(surveys::copy)
                : Stream.of(Template.values())
                        .filter(template -> template.name().equals(sent.text("template")))
                        .findFirst()
                        .map(surveys::begin);
    }

    private static void show(UUID survey) {
        Sent.redirect(
                Address.of("/surveys/desk/survey").with("id", survey.toString()).toString());
    }

    private void close(Sent sent) {
        var campaign = sent.id("campaign").flatMap(surveys::campaign);
        if (campaign.isEmpty()) {
            NotThere.answer();
            return;
        }
        isRefused = sent.day("closes")
                .filter(day -> surveys.close(campaign.get().id(), day) == Outcome.DONE)
                .isEmpty();
        if (!isRefused) {
            Sent.redirect("/surveys/desk?done=close");
        }
    }

    public List<Survey> all() {
        return surveys.all();
    }

    public List<SurveyCampaign> campaigns() {
        return surveys.campaigns();
    }

    public boolean canClose(SurveyCampaign campaign) {
        return !campaign.isClosed(surveys.today());
    }

    public List<Template> templates() {
        return List.of(Template.values());
    }

    public boolean isRefused() {
        return isRefused;
    }

    public boolean isClosed() {
        return new Sent(request).text("done").equals("close");
    }
}
