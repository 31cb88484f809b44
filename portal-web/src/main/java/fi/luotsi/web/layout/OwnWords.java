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

    public String shown(String key) {
        return sent.isPost() ? sent.text(key) : own.getOrDefault(key, original(key));
    }

    public boolean isOwn(String key) {
        return own.containsKey(key);
    }

    /** What the form left out stays as it is. */
    public void take(String key, UUID by) {
        if (sent.request().getParameter(key) == null) {
            return;
        }
        var words = sent.text(key).replace("\r\n", "\n");
        if (words.isEmpty() || words.equals(original(key))) {
            texts.reset(language, key);
        } else if (!words.equals(own.get(key))) {
            texts.put(language, key, words, by);
        }
    }
}
