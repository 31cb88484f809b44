package fi.luotsi.content.harvest;

import fi.luotsi.content.HarvestId;
import fi.luotsi.content.Source;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.WorkerStatus;
import fi.luotsi.content.extraction.Extractor;
import fi.luotsi.content.source.Crawl;
import fi.luotsi.content.source.Folder;
import fi.luotsi.content.source.MailFolder;
import fi.luotsi.content.source.Offer;
import fi.luotsi.content.source.SharePoint;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The harvests that run in this portal, at most one a source, and the workers that they share. */
@ApplicationScoped
class HarvestRuns {
    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService executor;

    @Inject
    HarvestStore store;

    @Inject
    WebSiteStore sites;

    @Inject
    AddressStore addresses;

    @Inject
    MailStore mail;

    @Inject
    SharePointStore sharePoints;

    @Inject
    InventoryStore inventories;

    @Inject
    ContentConfig config;

    private final Map<SourceId, HarvestId> bySource = new ConcurrentHashMap<>();
    private final Map<HarvestId, HarvestRun> running = new ConcurrentHashMap<>();
    private Extractor extractor;
    private Snapshots snapshots;

    @PostConstruct
    void open() {
        try {
            snapshots = Snapshots.in(config.tempFolder().resolve("snapshots"));
            extractor = new Extractor(config.workerFolder(), config.tempFolder().resolve("workers"), config.limits());
            extractor.start();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    HarvestId start(Source source, boolean mayWithdrawMuch) {
        return bySource.computeIfAbsent(source.id(), id -> {
            var harvest = store.begin(id);
            execute(harvest, source, mayWithdrawMuch);
            return harvest;
        });
    }

    void resume(HarvestId harvest, Source source) {
        bySource.computeIfAbsent(source.id(), id -> {
            execute(harvest, source, false);
            return harvest;
        });
    }

    private void execute(HarvestId harvest, Source source, boolean mayWithdrawMuch) {
        var reading = new Reading(extractor::extract, snapshots, executor);
        var run = new HarvestRun(harvest, source.id(), () -> offer(harvest, source), store, reading, mayWithdrawMuch);
        running.put(harvest, run);
        executor.execute(() -> {
            try {
                run.run();
            } finally {
                running.remove(harvest);
                bySource.remove(source.id());
            }
        });
    }

    private Offer offer(HarvestId harvest, Source source) {
        return switch (source.kind()) {
            case FOLDER -> Folder.at(source.location());
            case MAILBOX ->
                MailFolder.of(mail.mailbox(source), new StoredMailLog(mail, source.id(), harvest), snapshots.folder());
            case WEB_SITE ->
                Crawl.of(sites.site(source), new StoredFrontier(addresses, source.id(), harvest), snapshots.folder());
            case SHAREPOINT ->
                SharePoint.of(
                        sharePoints.site(source),
                        new StoredInventory(inventories, source.id(), harvest),
                        snapshots.folder());
        };
    }

    void stop(HarvestId harvest) {
        var run = running.get(harvest);
        if (run != null) {
            run.stop();
        }
    }

    WorkerStatus workers() {
        return extractor.status();
    }

    @PreDestroy
    void close() {
        running.values().forEach(HarvestRun::stop);
        extractor.close();
    }
}
