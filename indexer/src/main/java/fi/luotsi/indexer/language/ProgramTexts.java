package fi.luotsi.indexer.language;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Words from programs that speak Finnish and Swedish: what buttons and menus say, as it is, and what longer texts teach. They know the words of computing that
 * dictionaries lack. LibreOffice's texts ({@code libreoffice-l10n-fi}, {@code -sv}) are good ones.
 */
final class ProgramTexts {
    private static final System.Logger LOG = System.getLogger(ProgramTexts.class.getName());
    private static final Pattern PHRASE = Pattern.compile("\\p{L}[\\p{L}-]+(?: [\\p{L}-]+){0,2}");
    private static final Pattern END = Pattern.compile("[:.…]+$");
    private static final float PHRASE_WEIGHT = 0.7f;
    private static final String ENGLISH = "en";

    private final DictionaryFolders folders;
    private final Receiver receiver;

    /** Takes what was found, in both directions. */
    @FunctionalInterface
    interface Receiver {
        void add(LanguagePair pair, String word, String translation, float weight);
    }

    ProgramTexts(DictionaryFolders folders, Receiver receiver) {
        this.folders = folders;
        this.receiver = receiver;
    }

    void read() {
        var finnish = catalogs("fi");
        var swedish = catalogs("sv");
        add(new LanguagePair(ENGLISH, "fi"), finnish);
        add(new LanguagePair(ENGLISH, "sv"), swedish);
        var both = new HashMap<String, String>();
        swedish.forEach((english, text) -> {
            var other = finnish.get(english);
            if (other != null) {
                both.put(text, other);
            }
        });
        add(new LanguagePair("sv", "fi"), both);
    }

    private Map<String, String> catalogs(String language) {
        var texts = new HashMap<String, String>();
        var place = Path.of(language, "LC_MESSAGES");
        for (var file : folders.ending(".mo")) {
            if (file.resolveSibling("").endsWith(place)) {
                try {
                    texts.putAll(new CatalogFile(file).texts());
                } catch (IOException unreadable) {
                    LOG.log(Level.WARNING, "Texts cannot be read: " + file, unreadable);
                }
            }
        }
        return texts;
    }

    private void add(LanguagePair pair, Map<String, String> texts) {
        var learning = new TermPairs(pair.from(), pair.to());
        texts.forEach((one, other) -> {
            learning.add(one, other);
            var word = phrase(one);
            var translation = phrase(other);
            if (PHRASE.matcher(word).matches() && PHRASE.matcher(translation).matches()) {
                addBoth(pair, word, translation, PHRASE_WEIGHT);
            }
        });
        learning.learned().forEach(known -> addBoth(pair, known.word(), known.translation(), known.strength()));
    }

    private void addBoth(LanguagePair pair, String word, String translation, float weight) {
        receiver.add(pair, word, translation, weight);
        receiver.add(pair.reversed(), translation, word, weight);
    }

    private static String phrase(String text) {
        return END.matcher(text.strip()).replaceFirst("").toLowerCase(Locale.ROOT);
    }
}
