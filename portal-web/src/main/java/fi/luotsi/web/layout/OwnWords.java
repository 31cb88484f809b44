package fi.luotsi.web.layout;

import fi.luotsi.compliance.wording.OwnTexts;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Words of the portal in one language as a form shows them and takes them: what is empty, or as it came, is not the city's own.
 *
 * @param own by key, as they are kept
 */
public record OwnWords(OwnTexts texts, String language, Map<String, String> own, Sent sent) {
    /** Under this name and the key the form says what it had. */
    private static final String WAS = "was.";

    public OwnWords {
        own = Map.copyOf(own);
    }

    public static OwnWords in(String language, OwnTexts texts, Sent sent) {
        return new OwnWords(texts, language, texts.in(language), sent);
    }

    /** As it comes with the portal. */
    private String original(String key) {
        return new Texts(Locale.of(language)).get(key);
    }

    /** What the form says again that it had. */
    public String had(String key) {
        return sent.isPost() ? sent.text(WAS + key) : shown(key);
    }

    public String shown(String key) {
        return sent.isPost() ? sent.text(key) : own.getOrDefault(key, original(key));
    }

    public boolean isOwn(String key) {
        return own.containsKey(key);
    }

    private static String plain(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    /** What the form left out, or sent as it had it, stays as it is: somebody else may have written it meanwhile. */
    public void take(String key, UUID by) {
        var words = plain(sent.text(key));
        if (sent.request().getParameter(key) == null || words.equals(plain(sent.text(WAS + key)))) {
            return;
        }
        if (words.isEmpty() || words.equals(original(key))) {
            texts.reset(language, key);
        } else if (!words.equals(own.get(key))) {
            texts.put(language, key, words, by);
        }
    }
}
