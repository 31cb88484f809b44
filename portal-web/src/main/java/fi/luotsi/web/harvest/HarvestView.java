package fi.luotsi.web.harvest;

import fi.luotsi.content.AddressProblem;
import fi.luotsi.content.HarvestId;
import fi.luotsi.content.HarvestProblem;
import fi.luotsi.content.HarvestReport;
import fi.luotsi.content.HostCount;
import fi.luotsi.content.RemovedSource;
import fi.luotsi.content.Source;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /admin/harvest}: the report of one run, live while it runs. */
@Named
@RequestScoped
public class HarvestView {
    private static final String REPORT = "/admin/harvest.xhtml?faces-redirect=true&id=";
    private static final int MOST_PROBLEMS = 1000;
    private static final int MOST_RETRIED = 10_000;
    private static final int RUNS_SHOWN = 10;
    private static final List<Integer> RHYTHMS = List.of(0, 6, 24, 168);

    @Inject
    HttpServletRequest request;

    @Inject
    Sources sources;

    @Inject
    Visitor visitor;

    @Inject
    Texts texts;

    private Optional<HarvestReport> report = Optional.empty();
    private List<HarvestProblem> problems = List.of();
    private int everyHours;
    private List<AddressProblem> addressProblems = List.of();

    /** Before anything else, as the table of the page must know its rows when a form comes in. The form carries the id as the address does. */
    @PostConstruct
    void load() {
        if (visitor.isAdministrator()) {
            report = Optional.ofNullable(request.getParameter("id"))
                    .flatMap(HarvestId::parse)
                    .flatMap(sources::report);
            problems = report.map(run -> sources.problems(run.source(), MOST_PROBLEMS))
                    .orElse(List.of());
            addressProblems = report.map(run -> sources.addressProblems(run.source(), MOST_PROBLEMS))
                    .orElse(List.of());
        }
    }

    /** Called before the page is written. */
    public void open() throws IOException {
        visitor.requireAdministrator();
        if (report.isEmpty()) {
            var faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
            faces.responseComplete();
        }
    }

    public void stop() {
        visitor.requireAdministrator();
        sources.stop(report().id());
        load();
    }

    /** Goes through the source again and withdraws what is gone, however much it is: somebody has looked. */
    public String withdraw() {
        visitor.requireAdministrator();
        return REPORT + sources.harvestAndWithdraw(report().source());
    }

    /** Was something withheld in the latest run, so that a decision is still wanted? */
    public boolean isUndecided() {
        return report().withheld() > 0
                && !isRemoved()
                && sources.reports(report().source(), 1).stream()
                        .anyMatch(latest -> latest.id().equals(report().id()));
    }

    /** Every so many hours; 0 for never. */
    public int getEveryHours() {
        return sources.everyHours(report().source());
    }

    public void setEveryHours(int hours) {
        everyHours = hours;
    }

    public List<Integer> rhythms() {
        return RHYTHMS;
    }

    /** Keeps the rhythm, if it is one of those offered. */
    public void schedule() {
        visitor.requireAdministrator();
        if (RHYTHMS.contains(everyHours)) {
            sources.schedule(report().source(), everyHours);
        }
    }

    public HarvestReport report() {
        return report.orElseThrow();
    }

    public Progress progress() {
        return new Progress(report(), Instant.now());
    }

    /** Also one that was removed, for its history. */
    public Source source() {
        return sources.find(report().source()).or(this::removed).orElseThrow();
    }

    public boolean isRemoved() {
        return sources.find(report().source()).isEmpty();
    }

    private Optional<Source> removed() {
        return sources.removed().stream()
                .map(RemovedSource::source)
                .filter(source -> source.id().equals(report().source()))
                .findFirst();
    }

    /** Reads one item again that failed, and goes to the report of that. */
    public String retry(String item) {
        visitor.requireAdministrator();
        return REPORT + sources.retry(report().source(), List.of(item));
    }

    /** Reads everything again that failed. */
    public String retryAll() {
        visitor.requireAdministrator();
        var items = Stream.concat(
                        sources.problems(report().source(), MOST_RETRIED).stream()
                                .map(HarvestProblem::item),
                        sources.addressProblems(report().source(), MOST_RETRIED).stream()
                                .map(AddressProblem::address))
                .toList();
        return REPORT + sources.retry(report().source(), items);
    }

    /** May what failed be tried again now? Uploaded files are sent again instead. */
    public boolean isRetried() {
        return report().isOver() && isReadAgain();
    }

    /** Is there a place where the source can be read again? */
    public boolean isReadAgain() {
        return !isRemoved() && source().kind() != Source.Kind.UPLOAD;
    }

    public List<HarvestProblem> getProblems() {
        return problems;
    }

    public List<AddressProblem> getAddressProblems() {
        return addressProblems;
    }

    /** How the addresses of a web site ended, by host; empty for other sources. */
    public List<HostCount> hosts() {
        return sources.hosts(report().id());
    }

    /** Why the run failed; empty when it did not. */
    public String failure() {
        return report().failure()
                .map(failure -> texts.format("harvest.failure." + failure, report().withheld()))
                .orElse("");
    }

    public List<Progress> runs() {
        return sources.reports(report().source(), RUNS_SHOWN).stream()
                .map(run -> new Progress(run, Instant.now()))
                .toList();
    }
}
