package fi.luotsi.web.source;

import fi.luotsi.content.Sources;
import fi.luotsi.content.UnusableSource;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** {@code /admin/website}: the form for a new web site. */
@Named
@RequestScoped
public class WebSiteView {
    @Inject
    Sources sources;

    @Inject
    Visitor visitor;

    @Inject
    Texts texts;

    private final NewWebSite site = new NewWebSite();

    /** Adds the site, begins to harvest it and goes to the report; an empty outcome stays on the page. */
    public String add() {
        visitor.requireAdministrator();
        if (!site.isAudienceAllowed()) {
            return FormProblem.show("audience", texts.get("source.problem.notPublic"));
        }
        try {
            var source = sources.addWebSite(
                    site.site(), site.name(), site.audienceGroups(), site.getPublicity(), site.getOwner());
            return SourcesView.REPORT + sources.harvest(source.id());
        } catch (UnusableSource unusable) {
            return FormProblem.show(
                    FormProblem.field(unusable.problem()), texts.get("source.problem." + unusable.problem()));
        }
    }

    public NewWebSite getSite() {
        return site;
    }
}
