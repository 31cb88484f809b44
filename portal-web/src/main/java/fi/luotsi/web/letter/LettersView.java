package fi.luotsi.web.letter;

import fi.luotsi.compliance.policy.PolicyVersion;
import fi.luotsi.compliance.wording.OwnTexts;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.OwnWords;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code /dpo/letters}: what the city says in its letters, language by language. */
@Named
@RequestScoped
public class LettersView {
    @Inject
    HttpServletRequest request;

    @Inject
    OwnTexts texts;

    @Inject
    Visitor visitor;

    private @Nullable OwnWords words;
    private String problem = "";

    /**
     * A letter with its parts.
     *
     * @param name for example {@code OWN}
     */
    public record Kind(String name, List<LetterPart> parts) {}

    public void open() {
        visitor.requireAuditor();
        var sent = new Sent(request);
        words = OwnWords.in(language(), texts, sent);
        if (sent.isPost()) {
            save(sent, visitor.account().orElseThrow().id());
        }
    }

    private void save(Sent sent, UUID by) {
        var wrong = LetterPart.all().stream()
                .filter(part -> !part.takes(sent.text(part.key()))
                        || sent.text(part.key()).length() > OwnTexts.LONGEST)
                .findFirst();
        if (wrong.isPresent()) {
            problem = wrong.get().isSubject() ? "subject" : "long";
            return;
        }
        LetterPart.all().forEach(part -> own().take(part.key(), by));
        Sent.redirect(Address.of("/dpo/letters")
                .with("language", language())
                .with("done", "saved")
                .toString());
    }

    private OwnWords own() {
        return Objects.requireNonNull(words);
    }

    public List<Kind> kinds() {
        return Stream.of("OWN", "UNITS", "CITY", "RECEIPT", "ASKED", "ANSWERED", "FIGURES")
                .map(name -> new Kind(
                        name,
                        LetterPart.all().stream()
                                .filter(part -> part.name().startsWith(name + "_"))
                                .toList()))
                .toList();
    }

    public String words(LetterPart part) {
        return own().shown(part.key());
    }

    public String had(LetterPart part) {
        return own().had(part.key());
    }

    public boolean isOwn(LetterPart part) {
        return own().isOwn(part.key());
    }

    public List<String> languages() {
        return PolicyVersion.LANGUAGES;
    }

    /** Which is written now. */
    public String language() {
        return Stream.of(new Sent(request).text("language"), visitor.language())
                .filter(PolicyVersion.LANGUAGES::contains)
                .findFirst()
                .orElse("fi");
    }

    /** {@code subject} or {@code long}; empty when nothing is wrong. */
    public String problem() {
        return problem;
    }

    public boolean isSaved() {
        return new Sent(request).text("done").equals("saved");
    }
}
