package fi.luotsi.web.policy;

import fi.luotsi.compliance.acknowledgement.Acknowledgements;
import fi.luotsi.compliance.acknowledgement.Receipt;
import fi.luotsi.compliance.acknowledgement.Signing;
import fi.luotsi.compliance.acknowledgement.SigningRequest;
import fi.luotsi.compliance.acknowledgement.Task;
import fi.luotsi.compliance.evidence.Sha256;
import fi.luotsi.compliance.people.Account;
import fi.luotsi.compliance.policy.Block;
import fi.luotsi.compliance.policy.Policies;
import fi.luotsi.compliance.policy.PolicyDifference;
import fi.luotsi.compliance.policy.PolicyText;
import fi.luotsi.compliance.policy.PolicyVersion;
import fi.luotsi.compliance.quiz.Question;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.Link;
import fi.luotsi.web.layout.NotThere;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.signin.Session;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** {@code /policy}: the text in force, what changed in it since the visitor signed, and the signature. */
@Named
@RequestScoped
public class PolicyView {
    private static final String CHANNEL = "web";
    private static final String ANSWER = "answer-";

    @Inject
    HttpServletRequest request;

    @Inject
    Policies policies;

    @Inject
    Acknowledgements acknowledgements;

    @Inject
    Session session;

    @Inject
    Visitor visitor;

    private Optional<PolicyVersion> version = Optional.empty();
    private Optional<PolicyVersion> before = Optional.empty();
    private Optional<Receipt> receipt = Optional.empty();
    private Optional<Task> task = Optional.empty();
    private Optional<PolicyDifference> difference = Optional.empty();
    private String problem = "";
    private List<Question> wrong = List.of();

    public void open() {
        var sent = new Sent(request);
        version = policies.inForce(sent.text("code"));
        if (version.isEmpty() || visitor.account().isEmpty()) {
            NotThere.answer();
            return;
        }
        var account = visitor.account().get();
        load(account);
        if (sent.isPost()) {
            sign(sent, account);
        }
    }

    private void load(Account account) {
        before = acknowledgements
                .signedBefore(account.id(), version().policy())
                .filter(signed -> signed.number() < version().number());
        difference = before.map(signed -> PolicyDifference.between(signed.nearest(text().language()), text()));
        receipt = acknowledgements.receipts(account.id()).stream()
                .filter(signed -> signed.versionId().equals(version().id()))
                .findFirst();
        task = acknowledgements.tasks(account.id()).stream()
                .filter(waiting -> waiting.version().id().equals(version().id()))
                .findFirst();
    }

    /** What is signed is what the form says was shown; the service compares it with what is in force. */
    private void sign(Sent sent, Account account) {
        if (!sent.text("agree").equals("yes")) {
            refuse("agree");
            return;
        }
        var shown = sent.id("version");
        if (receipt.map(Receipt::versionId)
                .filter(signed -> shown.equals(Optional.of(signed)))
                .isPresent()) {
            show(receipt.get(), "before");
            return;
        }
        if (!shown.equals(Optional.of(version().id()))
                || !sent.text("difference").equals(differenceDigest())) {
            refuse("changed");
            return;
        }
        if (!isAnswered(sent)) {
            return;
        }
        var asked = new SigningRequest(
                account.id(),
                shown.get(),
                text().language(),
                sent.text("sha256"),
                differenceDigest(),
                session.method(request),
                CHANNEL);
        switch (acknowledgements.sign(asked)) {
            case Signing.Signed signed -> show(signed.receipt(), signed.isNew() ? "signed" : "before");
            case Signing.Changed changed -> refuse("changed");
            case Signing.NotStaff notStaff -> refuse("notStaff");
        }
    }

    /** Whether the author's questions, if there are any, are answered as they should be; each whole set of answers is counted. */
    private boolean isAnswered(Sent sent) {
        var questions = text().questions();
        var choices = IntStream.range(0, questions.size())
                .mapToObj(place -> choice(sent, place, questions.get(place)))
                .flatMap(Optional::stream)
                .toList();
        if (choices.size() < questions.size()) {
            refuse("answer");
            return false;
        }
        policies.answered(version().id(), text().language(), choices);
        wrong = IntStream.range(0, questions.size())
                .filter(place -> choices.get(place) != questions.get(place).right())
                .mapToObj(questions::get)
                .toList();
        if (!wrong.isEmpty()) {
            refuse("wrong");
        }
        return wrong.isEmpty();
    }

    private static Optional<Integer> choice(Sent sent, int place, Question question) {
        return IntStream.range(0, question.choices().size())
                .filter(choice -> sent.text(ANSWER + place).equals(Integer.toString(choice)))
                .boxed()
                .findFirst();
    }

    /** Whether the visitor made this choice, by the places of both. */
    public boolean isChosen(int question, int choice) {
        return new Sent(request).text(ANSWER + question).equals(Integer.toString(choice));
    }

    /** The questions that were answered otherwise than they should be. */
    public List<Question> wrong() {
        return wrong;
    }

    private static void show(Receipt receipt, String done) {
        Sent.redirect(Address.of("/signature")
                .with("number", Long.toString(receipt.number()))
                .with("done", done)
                .toString());
    }

    private void refuse(String sentence) {
        problem = sentence;
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_CONFLICT);
    }

    public PolicyVersion version() {
        return version.orElseThrow();
    }

    /** In the language that was chosen, or the visitor's. */
    public PolicyText text() {
        var chosen = new Sent(request).text("language");
        return version().in(chosen).orElseGet(() -> version().nearest(visitor.language()));
    }

    /** The same text in the other languages. */
    public List<Link> others() {
        return version().texts().stream()
                .filter(other -> !other.language().equals(text().language()))
                .map(other -> new Link(
                        other.language(),
                        Address.of("/policy").with("code", version().code()).with("language", other.language())))
                .toList();
    }

    /** Its own name for itself. */
    public String languageName(String language) {
        var locale = Locale.of(language);
        var name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    public List<Block> blocks() {
        return text().blocks();
    }

    /** The version that the visitor signed last, if it is an older one. */
    public Optional<PolicyVersion> before() {
        return before;
    }

    public Optional<PolicyDifference> difference() {
        return difference;
    }

    /** Of the difference that the page shows; empty where it shows none. */
    public String differenceDigest() {
        return difference().map(shown -> Sha256.of(shown.canonical())).orElse("");
    }

    /** Of this very version. */
    public Optional<Receipt> receipt() {
        return receipt;
    }

    public Optional<Task> task() {
        return task;
    }

    /** What is wrong with what was sent: {@code agree}, {@code answer}, {@code wrong}, {@code changed}, {@code notStaff}; empty when nothing is. */
    public String problem() {
        return problem;
    }
}
