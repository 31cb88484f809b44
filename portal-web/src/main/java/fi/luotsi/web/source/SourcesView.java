package fi.luotsi.web.source;

import fi.luotsi.content.HarvestId;
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
import java.util.List;

/** {@code /admin/sources}: the sources with their latest runs, and the form for a new folder. */
@Named
@RequestScoped
public class SourcesView {
    static final String REPORT = "/admin/harvest.xhtml?faces-redirect=true&id=";

    @Inject
    Sources sources;

    @Inject
    Visitor visitor;

    @Inject
    Texts texts;

    private final NewFolder folder = new NewFolder();
    private List<SourceRow> rows = List.of();

    /** Before anything else, as the table of the page must know its rows when a form comes in. */
    @PostConstruct
    void load() {
        if (visitor.isAdministrator()) {
            rows = sources.all().stream().map(this::row).toList();
        }
    }

    /** Adds the folder, begins to harvest it and goes to the report; an empty outcome stays on the page. */
    public String add() {
        visitor.requireAdministrator();
        var path = folder.folder();
        if (path.isEmpty()) {
            return FormProblem.show("path", texts.get("source.problem.NOT_A_FOLDER"));
        }
        if (!folder.isAudienceAllowed()) {
            return FormProblem.show("audience", texts.get("source.problem.notPublic"));
        }
        try {
            var source = sources.addFolder(
                    path.get(), folder.name(), folder.audienceGroups(), folder.getPublicity(), folder.getOwner());
            return harvest(source.id());
        } catch (UnusableSource unusable) {
            return FormProblem.show(
                    FormProblem.field(unusable.problem()), texts.get("source.problem." + unusable.problem()));
        }
    }

    /** Begins a run and goes to its report, which is live. */
    public String harvest(SourceId source) {
        visitor.requireAdministrator();
        return REPORT + sources.harvest(source);
    }

    public void stop(HarvestId harvest) {
        visitor.requireAdministrator();
        sources.stop(harvest);
        load();
    }

    public NewFolder getFolder() {
        return folder;
    }

    public List<SourceRow> getRows() {
        return rows;
    }

    /** Sources of before, with their latest runs. */
    public List<SourceRow> removed() {
        return sources.removed().stream().map(removed -> row(removed.source())).toList();
    }

    public List<SourceRow> running() {
        return rows.stream().filter(SourceRow::isRunning).toList();
    }

    public long documents() {
        return rows.stream().map(SourceRow::source).mapToLong(Source::documents).sum();
    }

    private SourceRow row(Source source) {
        return new SourceRow(source, sources.reports(source.id(), 1).stream().findFirst());
    }
}
