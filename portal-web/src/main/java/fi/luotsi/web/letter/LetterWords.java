package fi.luotsi.web.letter;

import fi.luotsi.web.layout.Texts;
import java.util.Map;

/**
 * The words of a letter in one language: the city's own where it has written some, otherwise those that come with the portal.
 *
 * @param own by key
 */
public record LetterWords(Texts texts, Map<String, String> own) {
    public LetterWords {
        own = Map.copyOf(own);
    }

    public String of(LetterPart part) {
        return own.getOrDefault(part.key(), texts.get(part.key()));
    }

    public String language() {
        return texts.locale().getLanguage();
    }
}
