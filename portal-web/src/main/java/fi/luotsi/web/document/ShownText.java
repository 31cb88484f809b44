package fi.luotsi.web.document;

import fi.luotsi.content.Section;
import fi.luotsi.indexer.search.IndexUnavailable;
import fi.luotsi.indexer.search.MarkedText;
import fi.luotsi.indexer.search.Search;
import fi.luotsi.web.layout.Texts;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/**
 * The text of a document as a page shows it.
 *
 * @param marked the texts of the passages in reading order, with the words that answer
 * @param language of the document, or empty where nobody can tell
 */
public record ShownText(List<Passage> passages, List<MarkedText> marked, String language, Texts texts) {
    private static final Logger LOG = System.getLogger(ShownText.class.getName());

    public ShownText {
        passages = List.copyOf(passages);
        marked = List.copyOf(marked);
    }

    /** Without words to mark, or without an index that knows how, the text is shown unmarked. */
    public static ShownText of(
            String title, String language, List<Section> sections, String words, Search search, Texts texts) {
        var passages = Passage.of(title, sections);
        var plain = passages.stream().flatMap(Passage::texts).toList();
        return new ShownText(passages, marked(plain, words, search), language, texts);
    }

    private static List<MarkedText> marked(List<String> plain, String words, Search search) {
        if (words.isBlank()) {
            return plain.stream().map(MarkedText::plain).toList();
        }
        try {
            return search.mark(words, plain);
        } catch (IndexUnavailable unavailable) {
            LOG.log(Level.WARNING, "Answers are not marked: the index is unavailable", unavailable);
            return plain.stream().map(MarkedText::plain).toList();
        }
    }

    public int hits() {
        return Answers.count(marked);
    }
}
