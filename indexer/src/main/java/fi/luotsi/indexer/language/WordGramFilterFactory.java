package fi.luotsi.indexer.language;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/** {@code luotsiWordGram size="4"}: character n-grams of words, for typing errors, names and new compounds. */
public final class WordGramFilterFactory extends TokenFilterFactory {
    public static final String NAME = "luotsiWordGram";

    private final int size;

    public WordGramFilterFactory(Map<String, String> arguments) {
        super(arguments);
        size = getInt(arguments, "size", 4);
        FactoryArguments.requireNoMore(arguments);
        if (size < 2 || size > GramSet.LONGEST) {
            throw new IllegalArgumentException("The size of n-grams is 2 to " + GramSet.LONGEST + ", not: " + size);
        }
    }

    /** For the loader of services only. */
    public WordGramFilterFactory() {
        throw defaultCtorException();
    }

    @Override
    public TokenStream create(TokenStream input) {
        return new WordGramFilter(input, size);
    }
}
