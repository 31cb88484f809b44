package fi.luotsi.indexer.language;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Puts in place of each word the forms that belong to it, all at its position and with its offsets; a word without any is left out. */
final class WordFormsFilter extends TokenFilter {
    private final Function<CharSequence, List<String>> forms;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private List<String> pending = List.of();
    private int next;

    WordFormsFilter(TokenStream input, Function<CharSequence, List<String>> forms) {
        super(input);
        this.forms = forms;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (next < pending.size()) {
            increment.setPositionIncrement(0);
            emit();
            return true;
        }
        int skipped = 0;
        while (input.incrementToken()) {
            pending = forms.apply(term);
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
        pending = List.of();
        next = 0;
    }

    private void emit() {
        term.setEmpty().append(pending.get(next++));
    }
}
