package fi.luotsi.content.harvest;

import fi.luotsi.content.Audience;
import fi.luotsi.content.Document;
import fi.luotsi.content.HarvestId;
import fi.luotsi.content.HarvestReport;
import fi.luotsi.content.Library;
import fi.luotsi.content.LocalName;
import fi.luotsi.content.PublicityClass;
import fi.luotsi.content.SharePointSite;
import fi.luotsi.content.Source;
import fi.luotsi.content.TestDatabase;
import fi.luotsi.content.library.LibraryInTest;
import fi.luotsi.content.source.SharePoint;
import java.nio.file.Path;
import java.util.List;

/** A site of SharePoint as a source on the real database, harvested as the portal does it. */
final class SharePointInTest implements AutoCloseable {
    final TestDatabase database = TestDatabase.create("content");
    final Library library;
    final HarvestStore store = new HarvestStore();
    final InventoryStore inventory = new InventoryStore();
    final SharePointStore settings = new SharePointStore();
    final Source source;
    private final Path temp;

    SharePointInTest(SharePointSite site, Path temp) {
        this.temp = temp;
        var stored = new LibraryInTest(database.entities());
        var addresses = new AddressStore();
        library = stored.library();
        addresses.entities = database.entities();
        store.entities = database.entities();
        store.archive = stored.archive();
        store.addresses = addresses;
        inventory.entities = database.entities();
        inventory.addresses = addresses;
        settings.entities = database.entities();
        settings.strongbox = Strongbox.at(temp.resolve("secrets/sources.key"));
        source = database.inTransaction(() -> {
            var added = stored.catalogue()
                    .add(
                            Source.Kind.SHAREPOINT,
                            site.address(),
                            LocalName.same("Wintra"),
                            Audience.STAFF,
                            PublicityClass.INTERNAL,
                            "Viestintä");
            settings.keep(added.id(), site);
            return added;
        });
    }

    void change(SharePointSite site) {
        database.inTransaction(() -> settings.keep(source.id(), site));
    }

    HarvestReport harvest() {
        return run(begin(), new PlainTextReader());
    }

    HarvestId begin() {
        return database.inTransaction(() -> store.begin(source.id()));
    }

    HarvestReport run(HarvestId harvest, PlainTextReader reader) {
        var stored = new StoredInventory(new InventoryStoreInTransactions(inventory, database), source.id(), harvest);
        new HarvestRun(
                        harvest,
                        source.id(),
                        () -> SharePoint.of(database.inTransaction(() -> settings.site(source)), stored, temp),
                        new HarvestStoreInTransactions(store, database),
                        new Reading(reader::extract, new Snapshots(temp), Runnable::run),
                        false)
                .run();
        return database.inTransaction(() -> store.report(harvest)).orElseThrow();
    }

    List<Document> documents() {
        return library.load(library.stamps().stream().map(stamp -> stamp.id()).toList());
    }

    List<String> locations() {
        return documents().stream().map(Document::location).sorted().toList();
    }

    String text(String location) {
        return documents().stream()
                .filter(document -> document.location().equals(location))
                .findAny()
                .orElseThrow()
                .sections()
                .getFirst()
                .text();
    }

    @Override
    public void close() {
        database.close();
    }
}
