package fi.luotsi.content.harvest;

import fi.luotsi.content.Audience;
import fi.luotsi.content.HarvestId;
import fi.luotsi.content.LocalName;
import fi.luotsi.content.MailCount;
import fi.luotsi.content.Mailbox;
import fi.luotsi.content.Mailboxes;
import fi.luotsi.content.PublicityClass;
import fi.luotsi.content.Source;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.library.SourceCatalogue;
import fi.luotsi.content.source.MailCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The mailboxes among the sources, on the database. */
@ApplicationScoped
@Transactional
class HarvestedMailboxes implements Mailboxes {
    @Inject
    SourceCatalogue catalogue;

    @Inject
    MailboxStore settings;

    @Inject
    MailStore mail;

    @Override
    public Source add(Mailbox mailbox, LocalName name, Audience audience, PublicityClass publicity, String owner) {
        var source = catalogue.addNew(Source.Kind.MAILBOX, MailCheck.check(mailbox), name, audience, publicity, owner);
        settings.keep(source.id(), mailbox);
        return source;
    }

    @Override
    public Optional<Mailbox> find(SourceId source) {
        return catalogue.find(source, Source.Kind.MAILBOX).map(found -> settings.shown(found.id()));
    }

    @Override
    public void change(SourceId source, Mailbox changed) {
        var standing = settings.shown(catalogue.get(source, Source.Kind.MAILBOX).id());
        var mailbox = new Mailbox(
                standing.host(),
                standing.port(),
                standing.encrypted(),
                changed.internal(),
                standing.user(),
                standing.isInMicrosoft() ? standing.way() : changed.way(),
                changed.secret(),
                standing.folder(),
                changed.senders(),
                changed.receiver(),
                standing.isInMicrosoft() ? changed.microsoft() : Mailbox.Microsoft.NONE);
        var keepsSecret = mailbox.secret().isEmpty() && mailbox.microsoft().hasSameClient(standing.microsoft());
        MailCheck.check(keepsSecret ? mailbox.with("as-before") : mailbox);
        settings.change(source, mailbox);
    }

    @Override
    public List<MailCount> counts(HarvestId harvest) {
        return mail.counts(harvest);
    }
}
