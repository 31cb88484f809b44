package fi.luotsi.web.source;

import fi.luotsi.content.Mailbox;
import fi.luotsi.content.Mailboxes;
import fi.luotsi.content.Source;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.UnusableSource;
import fi.luotsi.content.UnusableSource.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** {@code /admin/mailbox}: the form for a new mailbox, and for how one is read that is a source already. */
@Named
@RequestScoped
public class MailboxView extends SourceSettings {
    private static final Set<Problem> OF_SERVICES = EnumSet.of(
            Problem.NO_SUCH_HOST, Problem.INTERNAL_ADDRESS, Problem.PORT_REFUSED, Problem.SECRET_IN_THE_CLEAR);

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
        if (isMicrosoft() && OF_SERVICES.contains(unusable.problem())) {
            return FormProblem.show("graphService", texts.get("source.problem." + unusable.problem()));
        }
        return switch (unusable.problem()) {
            case NOT_AN_ADDRESS, NO_SUCH_HOST -> FormProblem.show("host", texts.get("mailbox.problem.host"));
            case ALREADY_A_SOURCE ->
                FormProblem.show(isMicrosoft() ? "user" : "host", texts.get("mailbox.problem.already"));
            case INTERNAL_ADDRESS -> FormProblem.show("host", texts.get("mailbox.problem.internal"));
            case PORT_REFUSED -> FormProblem.show("port", texts.get("mailbox.problem.port"));
            default -> super.refuse(unusable);
        };
    }

    /** Of one that is a source already: those by which the same mailbox can be read. */
    public List<Mailbox.Way> ways() {
        return Stream.of(Mailbox.Way.values())
                .filter(way -> isNew() || (way == Mailbox.Way.GRAPH) == isMicrosoft())
                .toList();
    }

    public boolean isMicrosoft() {
        return mailbox.isMicrosoft();
    }

    public NewMailbox getMailbox() {
        return mailbox;
    }
}
