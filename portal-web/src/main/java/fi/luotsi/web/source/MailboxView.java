package fi.luotsi.web.source;

import fi.luotsi.content.Mailbox;
import fi.luotsi.content.Mailboxes;
import fi.luotsi.content.Source;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.Sources;
import fi.luotsi.content.UnusableSource;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.signin.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** {@code /admin/mailbox}: the form for a new mailbox, and for how one is read that is a source already. */
@Named
@RequestScoped
public class MailboxView {
    @Inject
    Sources sources;

    @Inject
    Mailboxes mailboxes;

    @Inject
    Visitor visitor;

    @Inject
    Texts texts;

    @Inject
    HttpServletRequest request;

    private final NewMailbox mailbox = new NewMailbox();
    private Optional<Source> source = Optional.empty();

    /** Before the form comes in, so that what it does not hold stays. */
    @PostConstruct
    void load() {
        if (visitor.isAdministrator()) {
            source = Optional.ofNullable(request.getParameter("id"))
                    .flatMap(SourceId::parse)
                    .flatMap(sources::find);
            source.map(Source::id).flatMap(mailboxes::find).ifPresent(mailbox::fill);
        }
    }

    public boolean isNew() {
        return source.isEmpty();
    }

    public Source source() {
        return source.orElseThrow();
    }

    public List<Mailbox.Way> ways() {
        return List.of(Mailbox.Way.values());
    }

    /** Keeps how the mailbox is read; an empty outcome stays on the page. */
    public String change() {
        visitor.requireAdministrator();
        try {
            mailboxes.change(source().id(), mailbox.mailbox());
            return "/admin/sources.xhtml?faces-redirect=true";
        } catch (UnusableSource unusable) {
            return refuse(unusable);
        }
    }

    /** Adds the mailbox, begins to harvest it and goes to the report; an empty outcome stays on the page. */
    public String add() {
        visitor.requireAdministrator();
        if (!mailbox.isAudienceAllowed()) {
            return FormProblem.show("audience", texts.get("source.problem.notPublic"));
        }
        try {
            var added = mailboxes.add(
                    mailbox.mailbox(),
                    mailbox.name(),
                    mailbox.audienceGroups(),
                    mailbox.getPublicity(),
                    mailbox.getOwner());
            return SourcesView.REPORT + sources.harvest(added.id());
        } catch (UnusableSource unusable) {
            return refuse(unusable);
        }
    }

    private String refuse(UnusableSource unusable) {
        return switch (unusable.problem()) {
            case NOT_AN_ADDRESS, NO_SUCH_HOST -> FormProblem.show("host", texts.get("mailbox.problem.host"));
            case ALREADY_A_SOURCE -> FormProblem.show("host", texts.get("mailbox.problem.already"));
            case INTERNAL_ADDRESS -> FormProblem.show("host", texts.get("mailbox.problem.internal"));
            case PORT_REFUSED -> FormProblem.show("port", texts.get("mailbox.problem.port"));
            default ->
                FormProblem.show(
                        FormProblem.field(unusable.problem()), texts.get("source.problem." + unusable.problem()));
        };
    }

    public NewMailbox getMailbox() {
        return mailbox;
    }
}
