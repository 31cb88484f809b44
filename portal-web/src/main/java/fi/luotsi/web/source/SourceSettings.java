package fi.luotsi.web.source;

import fi.luotsi.content.Source;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.Sources;
import fi.luotsi.content.UnusableSource;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.signin.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The page of a new source of some kind, and of how one is read that is a source already. */
public abstract class SourceSettings {
    @Inject
    Sources sources;

    @Inject
    Visitor visitor;

    @Inject
    Texts texts;

    @Inject
    HttpServletRequest request;

    private Optional<Source> source = Optional.empty();

    abstract Source.Kind kind();

    /** What the page holds. */
    abstract NewSource form();

    /** Fills the form with how a source is read. */
    abstract void fill(SourceId source);

    abstract Source create();

    /** Reads a source as the form says. */
    abstract void keep(SourceId source);

    /** Before the form comes in, so that what it does not hold stays. */
    @PostConstruct
    void load() {
        if (visitor.isAdministrator()) {
            source = Optional.ofNullable(request.getParameter("id"))
                    .flatMap(SourceId::parse)
                    .flatMap(sources::find)
                    .filter(found -> found.kind() == kind());
            source.map(Source::id).ifPresent(this::fill);
        }
    }

    public boolean isNew() {
        return source.isEmpty();
    }

    public Source source() {
        return source.orElseThrow();
    }

    /** Keeps how the source is read; an empty outcome stays on the page. */
    public String change() {
        visitor.requireAdministrator();
        try {
            keep(source().id());
            return "/admin/sources.xhtml?faces-redirect=true";
        } catch (UnusableSource unusable) {
            return refuse(unusable);
        }
    }

    /** Adds the source, begins to harvest it and goes to the report; an empty outcome stays on the page. */
    public String add() {
        visitor.requireAdministrator();
        if (!form().isAudienceAllowed()) {
            return FormProblem.show("audience", texts.get("source.problem.notPublic"));
        }
        try {
            return SourcesView.REPORT + sources.harvest(create().id());
        } catch (UnusableSource unusable) {
            return refuse(unusable);
        }
    }

    String refuse(UnusableSource unusable) {
        return FormProblem.show(
                FormProblem.field(unusable.problem()), texts.get("source.problem." + unusable.problem()));
    }
}
