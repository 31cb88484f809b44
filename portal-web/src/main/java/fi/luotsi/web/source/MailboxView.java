package fi.luotsi.web.source;

import fi.luotsi.content.Mailbox;
import fi.luotsi.content.Mailboxes;
import fi.luotsi.content.Source;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.UnusableSource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code /admin/mailbox}: the form for a new mailbox, and for how one is read that is a source already. */
@Named
@RequestScoped
public class MailboxView extends SourceSettings {
    @Inject
    Mailboxes mailboxes;

    private final NewMailbox mailbox = new NewMailbox();

    @Override
    Source.Kind kind() {
        return Source.Kind.MAILBOX;
    }

    @Override
    NewSource form() {
        return mailbox;
    }

    @Override
    void fill(SourceId source) {
        mailboxes.find(source).ifPresent(mailbox::fill);
    }

    @Override
    Source create() {
        return mailboxes.add(
                mailbox.mailbox(),
                mailbox.name(),
                mailbox.audienceGroups(),
                mailbox.getPublicity(),
                mailbox.getOwner());
    }

    @Override
    void keep(SourceId source) {
        mailboxes.change(source, mailbox.mailbox());
    }

    @Override
    String refuse(UnusableSource unusable) {
        return switch (unusable.problem()) {
            case NOT_AN_ADDRESS, NO_SUCH_HOST -> FormProblem.show("host", texts.get("mailbox.problem.host"));
            case ALREADY_A_SOURCE -> FormProblem.show("host", texts.get("mailbox.problem.already"));
            case INTERNAL_ADDRESS -> FormProblem.show("host", texts.get("mailbox.problem.internal"));
            case PORT_REFUSED -> FormProblem.show("port", texts.get("mailbox.problem.port"));
            default -> super.refuse(unusable);
        };
    }

    public List<Mailbox.Way> ways() {
        return List.of(Mailbox.Way.values());
    }

    public NewMailbox getMailbox() {
        return mailbox;
    }
}
