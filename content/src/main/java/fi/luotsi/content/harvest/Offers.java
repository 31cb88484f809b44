package fi.luotsi.content.harvest;

import fi.luotsi.content.HarvestId;
import fi.luotsi.content.Source;
import fi.luotsi.content.source.Crawl;
import fi.luotsi.content.source.Folder;
import fi.luotsi.content.source.GraphMail;
import fi.luotsi.content.source.MailFolder;
import fi.luotsi.content.source.Offer;
import fi.luotsi.content.source.SharePoint;
import fi.luotsi.content.source.Taker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;

/** Makes sources ready to be gone through, each as its settings say. */
@ApplicationScoped
class Offers {
    @Inject
    HarvestStore store;

    @Inject
    WebSiteStore sites;

    @Inject
    AddressStore addresses;

    @Inject
    MailboxStore mailboxes;

    @Inject
    MailStore mail;

    @Inject
    SharePointStore sharePoints;

    @Inject
    InventoryStore inventories;

    /** @param temp where answers and messages stand until they are taken */
    Offer of(HarvestId harvest, Source source, Path temp) {
        return switch (source.kind()) {
            case FOLDER -> Folder.at(source.location());
            case MAILBOX -> mailbox(source, new StoredMailLog(mail, source.id(), harvest), temp);
            case WEB_SITE -> Crawl.of(sites.site(source), new StoredFrontier(addresses, source.id(), harvest), temp);
            case SHAREPOINT ->
                SharePoint.of(sharePoints.site(source), new StoredInventory(inventories, source.id(), harvest), temp);
            case UPLOAD -> taker -> keepAll(source, taker);
        };
    }

    private Offer mailbox(Source source, StoredMailLog log, Path temp) {
        var mailbox = mailboxes.mailbox(source);
        return mailbox.isInMicrosoft() ? GraphMail.of(mailbox, log, temp) : MailFolder.of(mailbox, log, temp);
    }

    /** Uploaded files cannot be read again: a run that was cut off ends with what had come in. */
    private Offer.End keepAll(Source source, Taker taker) {
        store.known(source.id()).keySet().forEach(taker::unchanged);
        return Offer.End.STOPPED;
    }
}
