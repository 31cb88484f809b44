package fi.luotsi.content.harvest;

import fi.luotsi.content.AddressProblem;
import fi.luotsi.content.Audience;
import fi.luotsi.content.HarvestId;
import fi.luotsi.content.HarvestProblem;
import fi.luotsi.content.HarvestReport;
import fi.luotsi.content.HostCount;
import fi.luotsi.content.LocalName;
import fi.luotsi.content.ProblemCount;
import fi.luotsi.content.PublicityClass;
import fi.luotsi.content.RemovedSource;
import fi.luotsi.content.Source;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.Sources;
import fi.luotsi.content.UnusableSource;
import fi.luotsi.content.UnusableSource.Problem;
import fi.luotsi.content.WorkerStatus;
import fi.luotsi.content.library.SourceCatalogue;
import fi.luotsi.content.source.Folder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The sources and their harvests on the database. */
@ApplicationScoped
class HarvestedSources implements Sources {
    @Inject
    SourceCatalogue catalogue;

    @Inject
    HarvestStore store;

    @Inject
    HarvestRuns runs;

    @Inject
    AddressStore addresses;

    @Inject
    InventoryStore inventories;

    @Inject
    Schedules schedules;

    @Inject
    ProblemStore problems;

    @Inject
    Removals removals;

    @Override
    @Transactional
    public List<Source> all() {
        return catalogue.all();
    }

    @Override
    @Transactional
    public Optional<Source> find(SourceId id) {
        return catalogue.find(id);
    }

    @Override
    @Transactional
    public Source addFolder(Path folder, LocalName name, Audience audience, PublicityClass publicity, String owner) {
        if (!name.isWhole()) {
            throw new UnusableSource(Problem.NO_NAME, folder.toString());
        }
        var location = Folder.at(folder.toString()).path().toString();
        return catalogue
                .at(location)
                .orElseGet(() -> catalogue.add(Source.Kind.FOLDER, location, name, audience, publicity, owner));
    }

    @Override
    public HarvestId harvest(SourceId source) {
        return runs.start(known(source), false);
    }

    @Override
    public HarvestId harvestAndWithdraw(SourceId source) {
        return runs.start(known(source), true);
    }

    @Override
    public HarvestId retry(SourceId source, Collection<String> items) {
        return runs.retry(known(source), items);
    }

    @Override
    public void remove(SourceId id) {
        var source = known(id).id();
        runs.end(source);
        removals.remove(source);
        runs.end(source);
        withdrawRest(source);
    }

    private void withdrawRest(SourceId removed) {
        var withdrawn = removals.withdrawSome(removed);
        while (withdrawn > 0) {
            withdrawn = removals.withdrawSome(removed);
        }
    }

    @Override
    public List<RemovedSource> removed() {
        return removals.all();
    }

    @Override
    public void schedule(SourceId source, int everyHours) {
        schedules.set(known(source).id(), everyHours);
    }

    @Override
    public int everyHours(SourceId source) {
        return schedules.everyHours(source);
    }

    @Override
    public void harvestDue() {
        schedules.takeDue().forEach(this::harvest);
    }

    private Source known(SourceId source) {
        return store.source(source)
                .orElseThrow(() -> new IllegalArgumentException("No source has the identity " + source));
    }

    @Override
    public void stop(HarvestId harvest) {
        runs.stop(harvest);
    }

    @Override
    public Optional<HarvestReport> report(HarvestId harvest) {
        return store.report(harvest);
    }

    @Override
    public List<HarvestReport> reports(SourceId source, int limit) {
        return store.reports(source, limit);
    }

    @Override
    public List<HarvestProblem> problems(SourceId source, int limit) {
        var problems = store.problems(source, limit);
        return catalogue.find(source, Source.Kind.SHAREPOINT).isEmpty()
                ? problems
                : problems.stream()
                        .map(problem -> inventories.named(source, problem))
                        .toList();
    }

    @Override
    public List<ProblemCount> problemCounts(SourceId source) {
        return problems.counts(source);
    }

    @Override
    public List<HostCount> hosts(HarvestId harvest) {
        return addresses.counts(harvest);
    }

    @Override
    public List<AddressProblem> addressProblems(SourceId source, int limit) {
        var problems = addresses.problems(source, limit);
        return problems.isEmpty() ? inventories.problems(source, limit) : problems;
    }

    @Override
    public void resume() {
        removals.all().forEach(removed -> withdrawRest(removed.source().id()));
        store.running()
                .forEach(report -> store.source(report.source()).ifPresent(source -> runs.resume(report.id(), source)));
    }

    @Override
    public WorkerStatus workers() {
        return runs.workers();
    }
}
