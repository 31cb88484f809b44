package fi.luotsi.web.source;

import fi.luotsi.content.Source;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.Sources;
import fi.luotsi.content.UnusableSource;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.signin.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** {@code /admin/sharepoint}: the form for a new site of SharePoint, and for how one is read that is a source already. */
@Named
@RequestScoped
public class SharePointView {
    @Inject
    Sources sources;

    @Inject
    Visitor visitor;

    @Inject
    Texts texts;

    @Inject
    HttpServletRequest request;

    private final NewSharePoint site = new NewSharePoint();
    private Optional<Source> source = Optional.empty();

    /** Before the form comes in, so that what it does not hold stays. */
    @PostConstruct
    void load() {
        if (visitor.isAdministrator()) {
            source = Optional.ofNullable(request.getParameter("id"))
                    .flatMap(SourceId::parse)
                    .flatMap(sources::find)
                    .filter(found -> found.kind() == Source.Kind.SHAREPOINT);
            source.map(Source::id).flatMap(sources::sharePoint).ifPresent(site::fill);
        }
    }

    public boolean isNew() {
        return source.isEmpty();
    }

    public Source source() {
        return source.orElseThrow();
    }

    /** Keeps how the site is read; an empty outcome stays on the page. */
    public String change() {
        visitor.requireAdministrator();
        try {
            sources.changeSharePoint(source().id(), site.site());
            return "/admin/sources.xhtml?faces-redirect=true";
        } catch (UnusableSource unusable) {
            return refuse(unusable);
        }
    }

    /** Adds the site, begins to harvest it and goes to the report; an empty outcome stays on the page. */
    public String add() {
        visitor.requireAdministrator();
        if (!site.isAudienceAllowed()) {
            return FormProblem.show("audience", texts.get("source.problem.notPublic"));
        }
        try {
            var added = sources.addSharePoint(
                    site.site(), site.name(), site.audienceGroups(), site.getPublicity(), site.getOwner());
            return SourcesView.REPORT + sources.harvest(added.id());
        } catch (UnusableSource unusable) {
            return refuse(unusable);
        }
    }

    private String refuse(UnusableSource unusable) {
        return FormProblem.show(
                FormProblem.field(unusable.problem()), texts.get("source.problem." + unusable.problem()));
    }

    public NewSharePoint getSite() {
        return site;
    }
}
