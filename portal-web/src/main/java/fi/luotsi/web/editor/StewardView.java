package fi.luotsi.web.editor;

import fi.luotsi.compliance.people.Account;
import fi.luotsi.compliance.people.Colleague;
import fi.luotsi.compliance.people.Directory;
import fi.luotsi.content.DocumentSummary;
import fi.luotsi.content.Library;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.Sources;
import fi.luotsi.content.Stewards;
import fi.luotsi.content.Stewards.Appointment;
import fi.luotsi.content.Stewardship;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** {@code /editor/steward}: who answers for a document, for a source, or for what somebody left. */
@Named
@RequestScoped
public class StewardView {
    private static final int SHOWN = 20;
    private static final String OWNER = "owner";
    private static final String DEPUTY = "deputy";
    private static final String NOBODY = "nobody";

    @Inject
    HttpServletRequest request;

    @Inject
    Stewards stewards;

    @Inject
    Library library;

    @Inject
    Sources sources;

    @Inject
    Directory directory;

    @Inject
    Visitor visitor;

    @Inject
    Texts texts;

    private Optional<Subject> subject = Optional.empty();
    private List<Colleague> found = List.of();

    public void open() {
        var editor = visitor.requireEditor();
        var sent = new Sent(request);
        subject = document(sent).or(() -> source(sent)).or(() -> person(sent));
        if (subject.isPresent() && sent.isPost()) {
            appoint(sent, editor);
        } else if (subject.isPresent()) {
            found = directory.colleagues(name(), SHOWN);
        }
    }

    private Optional<Subject> document(Sent sent) {
        return sent.document("document")
                .flatMap(id -> library.summaries(List.of(id), visitor.reader()).stream()
                        .findFirst()
                        .map(DocumentSummary::title)
                        .map(title -> new Subject.OfDocument(
                                id,
                                title,
                                Optional.ofNullable(stewards.of(List.of(id), visitor.reader())
                                        .get(id)))));
    }

    private Optional<Subject> source(Sent sent) {
        return sent.id("source")
                .map(id -> SourceId.of(id.toString()))
                .flatMap(sources::find)
                .filter(source -> visitor.reader().maySee(source.audience()))
                .map(source -> new Subject.OfSource(
                        source.id(), source.name().in(visitor.language()), stewards.of(source.id())));
    }

    /** Only who answers for something can be followed by another. */
    private Optional<Subject> person(Sent sent) {
        return sent.id("from")
                .filter(stewards.accounts()::contains)
                .map(id -> new Subject.OfPerson(id, personName(id)));
    }

    private void appoint(Sent sent, Account editor) {
        var account =
                sent.id("account").filter(id -> !directory.present(Set.of(id)).isEmpty());
        var now = subject().stewardship().filter(stewardship -> !isInherited());
        var appointment = switch (sent.text("as")) {
            case OWNER ->
                account.map(owner -> new Appointment(
                        account,
                        now.flatMap(Stewardship::deputy).filter(deputy -> !deputy.equals(owner)),
                        editor.id()));
            case DEPUTY ->
                account.filter(deputy -> now.filter(found -> !found.owner().equals(deputy))
                                .isPresent())
                        .map(deputy -> new Appointment(now.map(Stewardship::owner), account, editor.id()));
            case NOBODY -> Optional.of(new Appointment(Optional.empty(), Optional.empty(), editor.id()));
            default -> Optional.<Appointment>empty();
        };
        var done = appointment.filter(this::appoint).isPresent();
        Sent.redirect(
                subject().address().with("done", done ? "saved" : "refused").toString());
    }

    private boolean appoint(Appointment appointment) {
        return switch (subject()) {
            case Subject.OfDocument document -> stewards.appoint(document.id(), visitor.reader(), appointment);
            case Subject.OfSource source -> {
                stewards.appoint(source.id(), appointment);
                yield true;
            }
            case Subject.OfPerson person ->
                appointment
                        .owner()
                        .filter(to -> !to.equals(person.account()))
                        .map(to -> stewards.handOver(person.account(), to, appointment.by()) > 0)
                        .orElse(false);
        };
    }

    public boolean isKnown() {
        return subject.isPresent();
    }

    public Subject subject() {
        return subject.orElseThrow();
    }

    /** The document has nobody of its own; its source has. */
    public boolean isInherited() {
        return subject() instanceof Subject.OfDocument
                && subject().stewardship().filter(Stewardship::ofSource).isPresent();
    }

    public boolean isSuccession() {
        return subject() instanceof Subject.OfPerson;
    }

    public String lead() {
        return texts.format(
                switch (subject()) {
                    case Subject.OfDocument document -> "editor.steward.ofDocument";
                    case Subject.OfSource source -> "editor.steward.ofSource";
                    case Subject.OfPerson person -> "editor.steward.ofPerson";
                },
                subject().name());
    }

    /** Somebody of its own answers, so that a deputy can be named. */
    public boolean isOwned() {
        return subject().stewardship().isPresent() && !isInherited();
    }

    /** The person's name, and whether they have left. */
    public String label(UUID account) {
        var gone = directory.present(Set.of(account)).isEmpty();
        return gone ? texts.format("editor.steward.gone", personName(account)) : personName(account);
    }

    private String personName(UUID account) {
        return directory.name(account).orElseGet(() -> texts.get("editor.history.somebody"));
    }

    /** What was typed. */
    public String name() {
        return new Sent(request).text("name");
    }

    public List<Colleague> found() {
        return found;
    }

    /** What came of a button: {@code saved}, {@code refused}, or empty. */
    public String done() {
        var done = new Sent(request).text("done");
        return List.of("saved", "refused").contains(done) ? done : "";
    }

    /** The parameter that names the subject in a form. */
    public String parameter() {
        return subject().address().parameters().getFirst().name();
    }

    public String value() {
        return subject().address().parameters().getFirst().value();
    }
}
