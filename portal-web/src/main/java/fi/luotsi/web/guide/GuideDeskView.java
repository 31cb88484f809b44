package fi.luotsi.web.guide;

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
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code /editor/guide}: what the portal says in helps and first steps, language by language. */
@Named
@RequestScoped
public class GuideDeskView {
    @Inject
    HttpServletRequest request;

    @Inject
    OwnTexts texts;

    @Inject
    Visitor visitor;

    private @Nullable OwnWords words;
    private boolean isTooLong;

    public void open() {
        var by = visitor.requireEditor().id();
        var sent = new Sent(request);
        words = OwnWords.in(language(), texts, sent);
        if (!sent.isPost()) {
            return;
        }
        isTooLong = keys().anyMatch(key -> sent.text(key).length() > OwnTexts.LONGEST);
        if (!isTooLong) {
            keys().forEach(key -> own().take(key, by));
            Sent.redirect(Address.of("/editor/guide")
                    .with("language", language())
                    .with("done", "saved")
                    .toString());
        }
    }

    private OwnWords own() {
        return Objects.requireNonNull(words);
    }

    private Stream<String> keys() {
        return Stream.concat(
                steps().stream().flatMap(step -> Stream.of(step.titleKey(), step.textKey())),
                pages().stream().map(HelpedPage::key));
    }

    public List<FirstStep> steps() {
        return Arrays.asList(FirstStep.values());
    }

    public List<HelpedPage> pages() {
        return HelpedPage.all();
    }

    public String words(String key) {
        return own().shown(key);
    }

    public String had(String key) {
        return own().had(key);
    }

    public boolean isOwn(String key) {
        return own().isOwn(key);
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

    public boolean isTooLong() {
        return isTooLong;
    }

    public boolean isSaved() {
        return new Sent(request).text("done").equals("saved");
    }
}
