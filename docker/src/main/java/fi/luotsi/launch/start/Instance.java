package fi.luotsi.launch.start;

import fi.luotsi.launch.database.DatabaseAccess;
import fi.luotsi.launch.database.EmbeddedDatabase;
import fi.luotsi.launch.database.Rights;
import fi.luotsi.launch.database.Schema;
import fi.luotsi.launch.installation.DataFolder;
import fi.luotsi.launch.installation.Distribution;
import fi.luotsi.launch.installation.OpenParts;
import fi.luotsi.launch.installation.PortalFile;
import fi.luotsi.launch.installation.Ports;
import fi.luotsi.launch.installation.Refusal;
import fi.luotsi.launch.installation.Secret;
import fi.luotsi.launch.installation.Settings;
import fi.luotsi.launch.portal.FirstAccounts;
import fi.luotsi.launch.portal.PortalProcess;
import fi.luotsi.launch.portal.PortalSettings;
import fi.luotsi.launch.portal.Readiness;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Luotsi on one data folder. Whatever it starts, it stops: at {@link #close()}, and when the start fails half way. */
public final class Instance implements AutoCloseable {
    private static final int ATTEMPTS = 2;

    private final Distribution distribution;
    private final DataFolder data;
    private final StartOptions options;
    private final OpenParts parts = new OpenParts();
    private final CompletableFuture<String> ended = new CompletableFuture<>();

    public Instance(Distribution distribution, StartOptions options) {
        this.distribution = distribution;
        this.options = options;
        data = options.data();
    }

    /** Returns when the portal answers. */
    public Running start() {
        parts.add(data.lock());
        data.requireWhole();
        PortalProcess.endLeftovers(data);
        var port = Ports.require(options.port());
        var settings = Settings.of(data);
        var languages = LanguageData.fetch(settings, data);
        var accounts = FirstAccounts.of(data, options.empty());
        var how = PortalSettings.of(settings, port, accounts.sample());
        var access = database(settings);
        var address = new PortalFile("http://127.0.0.1:" + port, Secret.token(), ownDatabase(settings, access));
        var environment = new PortalEnvironment(distribution, data, access, accounts, address, languages);
        var portal = portal(how, environment.variables(how.url(), settings), address);
        parts.add(address.write(data));
        watch(portal.onEnd(), "The portal ended unexpectedly; its log may say why: " + data.portalLog());
        return new Running(address, access, portal.pid(), ended, accounts.tell());
    }

    /** Now and then the server comes up without the application, by a race of its own threads; the next time it has it. */
    private PortalProcess portal(PortalSettings how, Map<String, String> variables, PortalFile address) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var portal = parts.add(PortalProcess.start(distribution, data, how, variables));
            if (new Readiness(address.url(), data.portalLog()).await(portal)) {
                return portal;
            }
        }
        throw new Refusal("The portal ended while it was starting; its log says why: " + data.portalLog());
    }

    private DatabaseAccess database(Settings settings) {
        var external = DatabaseAccess.of(settings);
        var access = external.orElseGet(this::embedded);
        Schema.migrate(access);
        if (external.isEmpty()) {
            EmbeddedDatabase.complete(data);
            Rights.give(access);
        }
        return access;
    }

    /** Commands beside the portal meet our own database where it stands this time; another is named by the settings. */
    private static String ownDatabase(Settings settings, DatabaseAccess access) {
        return DatabaseAccess.of(settings).isPresent() ? "" : access.url();
    }

    private DatabaseAccess embedded() {
        data.subfolder("log");
        var database = parts.add(EmbeddedDatabase.start(distribution, data, Ports.free()));
        database.awaitReady(data);
        watch(database.onEnd(), "The embedded database ended unexpectedly; its log may say why: " + data.databaseLog());
        return database.access();
    }

    private void watch(CompletableFuture<Process> part, String sentence) {
        var unused = part.thenRun(() -> ended.complete(sentence));
    }

    public boolean isClosing() {
        return parts.isClosing();
    }

    @Override
    public void close() {
        parts.close();
    }

    /**
     * What runs.
     *
     * @param portal its process
     * @param ended completes when the portal or the database ends, whoever ended it, with a sentence about it
     * @param accounts lines about accounts that were made just now
     */
    public record Running(
            PortalFile address,
            DatabaseAccess database,
            long portal,
            CompletableFuture<String> ended,
            List<String> accounts) {
        /** Waits for the end of the portal or the database, and says which it was. */
        public String awaitEnd() {
            try {
                return ended.get();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return "Luotsi was interrupted.";
            } catch (java.util.concurrent.ExecutionException unknown) {
                throw new Refusal("Luotsi lost sight of its parts.", unknown);
            }
        }
    }
}
