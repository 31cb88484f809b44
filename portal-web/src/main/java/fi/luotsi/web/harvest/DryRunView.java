package fi.luotsi.web.harvest;

import fi.luotsi.content.DryRun;
import fi.luotsi.content.DryRun.Kind;
import fi.luotsi.content.DryRuns;
import fi.luotsi.content.Source;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.Sources;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.signin.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /admin/dryrun}: what a harvest of a source would do, live while it is found out. */
@Named
@RequestScoped
public class DryRunView {
    @Inject
    HttpServletRequest request;

    @Inject
    Sources sources;

    @Inject
    DryRuns dryRuns;

    @Inject
    Visitor visitor;

    @Inject
    Texts texts;

    private Optional<Source> source = Optional.empty();
    private Optional<DryRun> run = Optional.empty();

    /** Items of one kind, as far as they are named. */
    public record Items(Kind kind, int count, List<String> names) {
        public int more() {
            return count - names.size();
        }
    }

    @PostConstruct
    void load() {
        if (visitor.isAdministrator()) {
            source = Optional.ofNullable(request.getParameter("id"))
                    .flatMap(SourceId::parse)
                    .flatMap(sources::find);
            run = source.map(Source::id).flatMap(dryRuns::latest);
        }
    }

    /** Called before the page is written. */
    public void open() throws IOException {
        visitor.requireAdministrator();
        if (source.isEmpty()) {
            var faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
            faces.responseComplete();
        }
    }

    public String begin() {
        visitor.requireAdministrator();
        dryRuns.begin(source().id());
        return "/admin/dryrun.xhtml?faces-redirect=true&id=" + source().id();
    }

    public void stop() {
        visitor.requireAdministrator();
        dryRuns.stop(source().id());
        load();
    }

    /** Goes on to the harvest itself. */
    public String harvest() {
        visitor.requireAdministrator();
        return "/admin/harvest.xhtml?faces-redirect=true&id=" + sources.harvest(source().id());
    }

    public Source source() {
        return source.orElseThrow();
    }

    public boolean isPossible() {
        return dryRuns.isPossible(source());
    }

    public boolean isHarvested() {
        return sources.reports(source().id(), 1).stream().anyMatch(report -> !report.isOver());
    }

    public boolean isRunning() {
        return run.filter(latest -> !latest.isOver()).isPresent();
    }

    public boolean isThere() {
        return run.isPresent();
    }

    public DryRun run() {
        return run.orElseThrow();
    }

    /** How many items it has looked at. */
    public int seen() {
        return Math.min(
                run().added() + run().changed() + run().unchanged() + run().failed(), Math.max(run().total(), 0));
    }

    public Duration elapsed() {
        return Duration.between(run().startedAt(), run().finishedAt().orElse(Instant.now()));
    }

    /** Why it ended early; empty when it did not. */
    public String failure() {
        return run().failure()
                .map(failure -> texts.format("harvest.failure." + failure, run().gone()))
                .orElse("");
    }

    public List<Items> items() {
        return Stream.of(Kind.values())
                .map(kind -> new Items(kind, run().count(kind), run().names().getOrDefault(kind, List.of())))
                .filter(items -> !items.names().isEmpty())
                .toList();
    }
}
