package fi.luotsi.content.harvest;

import fi.luotsi.content.Audience;
import fi.luotsi.content.Document;
import fi.luotsi.content.DocumentDestroyed;
import fi.luotsi.content.Drafts;
import fi.luotsi.content.HarvestId;
import fi.luotsi.content.HarvestReport;
import fi.luotsi.content.LocalName;
import fi.luotsi.content.MailOutcome;
import fi.luotsi.content.Mailbox;
import fi.luotsi.content.PublicityClass;
import fi.luotsi.content.Reader;
import fi.luotsi.content.Reviewer;
import fi.luotsi.content.Source;
import fi.luotsi.content.TestDatabase;
import fi.luotsi.content.extraction.ExtractionLimits;
import fi.luotsi.content.extraction.Extractor;
import fi.luotsi.content.library.LibraryInTest;
import fi.luotsi.content.source.GraphMail;
import fi.luotsi.content.source.MailFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** A mailbox as a source on the real database, harvested as the portal does it, with real workers. */
final class MailboxInTest implements AutoCloseable {
    static final Reviewer EDITOR =
            new Reviewer(UUID.randomUUID(), true, Set.of(), Reader.of("coordinator", Audience.STAFF_GROUP));
    static final Reader TEACHER = Reader.of(Audience.STAFF_GROUP);

    final TestDatabase database = TestDatabase.create("content");
    final LibraryInTest stored = new LibraryInTest(database.entities());
    final Source source;
    private final HarvestStore store = new HarvestStore();
    private final AddressStore addresses = new AddressStore();
    private final MailboxStore settings = new MailboxStore();
    private final MailStore mail = new MailStore();
    private final HarvestedMailboxes mailboxes = new HarvestedMailboxes();
    private final Extractor extractor;
    private final Path snapshots;

    MailboxInTest(Mailbox mailbox, Path temp) throws IOException {
        snapshots = Files.createDirectories(temp.resolve("snapshots"));
        extractor = new Extractor(
                System.getProperty("java.class.path"),
                Files.createDirectories(temp.resolve("workers")),
                ExtractionLimits.standard());
        addresses.entities = database.entities();
        store.entities = database.entities();
        store.archive = stored.archive();
        store.catalogue = stored.catalogue();
        store.addresses = addresses;
        mail.entities = database.entities();
        mail.archive = stored.archive();
        settings.entities = database.entities();
        settings.strongbox = Strongbox.at(temp.resolve("secrets/sources.key"));
        mailboxes.catalogue = stored.catalogue();
        mailboxes.settings = settings;
        mailboxes.mail = mail;
        source = database.inTransaction(() -> mailboxes.add(
                mailbox, LocalName.same("Linjaukset"), Audience.STAFF, PublicityClass.INTERNAL, "Hallinto"));
    }

    Mailbox shown() {
        return database.inTransaction(() -> mailboxes.find(source.id())).orElseThrow();
    }

    void change(Mailbox changed) {
        database.inTransaction(() -> mailboxes.change(source.id(), changed));
    }

    HarvestReport harvest() {
        return run(begin());
    }

    HarvestId begin() {
        return database.inTransaction(() -> store.begin(source.id()));
    }

    HarvestReport run(HarvestId harvest) {
        var log = new StoredMailLog(new MailStoreInTransactions(mail, database), source.id(), harvest);
        var opened = database.inTransaction(() -> settings.mailbox(source));
        new HarvestRun(
                        harvest,
                        source.id(),
                        () -> opened.isInMicrosoft()
                                ? GraphMail.of(opened, log, snapshots)
                                : MailFolder.of(opened, log, snapshots),
                        new HarvestStoreInTransactions(store, database),
                        new Reading(extractor::extract, new Snapshots(snapshots), Runnable::run),
                        false)
                .run();
        return database.inTransaction(() -> store.report(harvest)).orElseThrow();
    }

    Map<MailOutcome, Long> counts(HarvestId harvest) {
        var counts = new TreeMap<MailOutcome, Long>();
        database.inTransaction(() -> mailboxes.counts(harvest))
                .forEach(count -> counts.merge(count.outcome(), count.messages(), Long::sum));
        return counts;
    }

    /** What the index would hold, whoever may see it. */
    List<Document> documents() {
        var ids = stored.library().stamps().stream().map(stamp -> stamp.id()).toList();
        return stored.library().load(ids).stream()
                .filter(document -> document.parent().isEmpty())
                .toList();
    }

    Drafts drafts() {
        return stored.drafts();
    }

    Drafts.Answer decide(Document document, Drafts.Verdict verdict) {
        return database.inTransaction(
                () -> drafts().decide(document.id(), document.revisionNumber(), verdict, EDITOR, "katsottu"));
    }

    /** The library has destroyed this thread. */
    void destroyed(Document thread) {
        var key = (String) database.entities()
                .createNativeQuery("select item_key from document where id = ?1")
                .setParameter(1, thread.id().toString())
                .getSingleResult();
        database.inTransaction(() -> mail.on(new DocumentDestroyed(thread.id(), source.id(), key)));
    }

    @Override
    public void close() {
        extractor.close();
        database.close();
    }
}
