package fi.luotsi.web.harvest;

import fi.luotsi.content.HarvestId;
import fi.luotsi.content.MailCount;
import fi.luotsi.content.Mailboxes;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The part of a report that is about messages of a mailbox. */
@Named
@RequestScoped
public class MailReport {
    @Inject
    Mailboxes mailboxes;

    @Inject
    Visitor visitor;

    /** What became of the messages; empty for other sources. */
    public List<MailCount> counts(HarvestId harvest) {
        visitor.requireAdministrator();
        return mailboxes.counts(harvest);
    }
}
