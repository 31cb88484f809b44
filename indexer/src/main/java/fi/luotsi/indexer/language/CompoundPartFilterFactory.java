package fi.luotsi.indexer.language;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/** {@code luotsiCompoundPart folder=""}: the bases of a Finnish word's compound parts and derivations. Expects words in lower case. */
public final class CompoundPartFilterFactory extends TokenFilterFactory {
    public static final String NAME = "luotsiCompoundPart";

    private final Morphology morphology;

    public CompoundPartFilterFactory(Map<String, String> arguments) {
        super(arguments);
        morphology = Morphology.at(get(arguments, "folder", ""));
        FactoryArguments.requireNoMore(arguments);
    }

    /** For the loader of services only. */
    public CompoundPartFilterFactory() {
        throw defaultCtorException();
    }

    @Override
    public TokenStream create(TokenStream input) {
        return new WordFormsFilter(
                input, (buffer, length) -> morphology.forms(buffer, length).parts());
    }
}
