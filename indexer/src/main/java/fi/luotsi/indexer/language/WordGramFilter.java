package fi.luotsi.indexer.language;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Puts in place of each word its runs of {@code size} characters, all at its position and with its offsets; a shorter word stays whole. */
final class WordGramFilter extends TokenFilter {
    private final int size;
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
        if (next + size <= length) {
            increment.setPositionIncrement(0);
            term.copyBuffer(word, next++, size);
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        keepWord();
        term.setLength(Math.min(size, length));
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        length = 0;
        next = 0;
    }

    private void keepWord() {
        length = term.length();
        next = 1;
        if (word.length < length) {
            word = new char[length];
        }
        System.arraycopy(term.buffer(), 0, word, 0, length);
    }
}
