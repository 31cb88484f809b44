package fi.luotsi.indexer.language;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/** {@code luotsiLemma folder=""}: Finnish lemmas, all readings of a word at its position. Expects words in lower case. */
public final class LemmaFilterFactory extends TokenFilterFactory {
    public static final String NAME = "luotsiLemma";

    private final Morphology morphology;

    public LemmaFilterFactory(Map<String, String> arguments) {
        super(arguments);
        morphology = Morphology.at(get(arguments, "folder", ""));
        FactoryArguments.requireNoMore(arguments);
    }

    /** For the loader of services only. */
    public LemmaFilterFactory() {
        throw defaultCtorException();
    }

    @Override
    public TokenStream create(TokenStream input) {
        return new WordFormsFilter(
                input, (buffer, length) -> morphology.forms(buffer, length).lemmas());
    }
}
