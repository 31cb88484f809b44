package fi.luotsi.indexer.language;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/** {@code luotsiSwedishPart folder=""}: the stems of a Swedish compound's parts. Expects words in lower case. */
public final class SwedishPartFilterFactory extends TokenFilterFactory {
    public static final String NAME = "luotsiSwedishPart";

    private final SwedishMorphology morphology;

    public SwedishPartFilterFactory(Map<String, String> arguments) {
        super(arguments);
        morphology = SwedishMorphology.at(get(arguments, "folder", ""));
        FactoryArguments.requireNoMore(arguments);
    }

    /** For the loader of services only. */
    public SwedishPartFilterFactory() {
        throw defaultCtorException();
    }

    @Override
    public TokenStream create(TokenStream input) {
        return new WordFormsFilter(input, morphology::parts);
    }
}
