package fi.luotsi.indexer.language;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Puts in place of the words of a text their runs of {@code size} characters, each once: how often one occurs says nothing, and most of the work of indexing
 * would be repetitions. Shorter words have none.
 */
final class WordGramFilter extends TokenFilter {
    private final int size;
    private final GramSet seen = new GramSet();
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private char[] word = new char[64];
    private int length;
    private int next;

    WordGramFilter(TokenStream input, int size) {
        super(input);
        this.size = size;
    }

    @Override
    public boolean incrementToken() throws IOException {
        int places = 0;
        while (true) {
            while (next + size <= length) {
                if (seen.add(word, next++, size)) {
                    increment.setPositionIncrement(places);
                    term.copyBuffer(word, next - 1, size);
                    return true;
                }
            }
            if (!input.incrementToken()) {
                return false;
            }
            places = Math.max(1, places);
            keepWord();
        }
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        seen.clear();
        length = 0;
        next = 0;
    }

    private void keepWord() {
        length = term.length();
        next = 0;
        if (word.length < length) {
            word = new char[length];
        }
        System.arraycopy(term.buffer(), 0, word, 0, length);
    }
}
