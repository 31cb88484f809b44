package fi.luotsi.indexer.language;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Puts in place of each word the forms that belong to it, all at its position and with its offsets; a word without any is left out. */
final class WordFormsFilter extends TokenFilter {
    private final Forms forms;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private String pending = "";
    private int next;

    /** The forms that belong to the first characters of a buffer, with spaces between. */
    @FunctionalInterface
    interface Forms {
        String of(char[] buffer, int length);
    }

    WordFormsFilter(TokenStream input, Forms forms) {
        super(input);
        this.forms = forms;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (next < pending.length()) {
            increment.setPositionIncrement(0);
            emit();
            return true;
        }
        int skipped = 0;
        while (input.incrementToken()) {
            pending = forms.of(term.buffer(), term.length());
            next = 0;
            if (!pending.isEmpty()) {
                increment.setPositionIncrement(increment.getPositionIncrement() + skipped);
                emit();
                return true;
            }
            skipped += increment.getPositionIncrement();
        }
        return false;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        pending = "";
        next = 0;
    }

    private void emit() {
        int between = pending.indexOf(WordForms.BETWEEN, next);
        int end = between < 0 ? pending.length() : between;
        term.setEmpty().append(pending, next, end);
        next = end + 1;
    }
}
