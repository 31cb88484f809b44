package fi.luotsi.web.guide;

import fi.luotsi.compliance.policy.PolicyVersion;
import fi.luotsi.compliance.wording.OwnTexts;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

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

    private Map<String, String> own = Map.of();
    private boolean isTooLong;

    public void open() {
        var by = visitor.requireEditor().id();
        var sent = new Sent(request);
        own = texts.in(language());
        if (!sent.isPost()) {
            return;
        }
        isTooLong = keys().anyMatch(key -> sent.text(key).length() > OwnTexts.LONGEST);
        if (!isTooLong) {
            keys().filter(key -> request.getParameter(key) != null)
                    .forEach(key -> save(key, sent.text(key).replace("\r\n", "\n"), by));
            Sent.redirect(Address.of("/editor/guide")
                    .with("language", language())
                    .with("done", "saved")
                    .toString());
        }
    }

    /** What is empty, or as it came, is not the city's own. */
    private void save(String key, String words, UUID by) {
        if (words.isEmpty() || words.equals(original(key))) {
            texts.reset(language(), key);
        } else if (!words.equals(own.get(key))) {
            texts.put(language(), key, words, by);
        }
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

    private String original(String key) {
        return new Texts(Locale.of(language())).get(key);
    }

    public String words(String key) {
        var sent = new Sent(request);
        return sent.isPost() ? sent.text(key) : own.getOrDefault(key, original(key));
    }

    public boolean isOwn(String key) {
        return own.containsKey(key);
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
