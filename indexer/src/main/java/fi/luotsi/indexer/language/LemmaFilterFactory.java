package fi.luotsi.indexer.language;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/**
 * {@code luotsiLemma folder=""}: Finnish lemmas, all readings of a word at its position; of a word that nobody knows, such as a name, the form and its stem.
 * Expects words in lower case.
 */
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
        return new WordFormsFilter(input, this::lemmas);
    }

    private String lemmas(char[] buffer, int length) {
        var forms = morphology.forms(buffer, length);
        if (forms.known()) {
            return forms.lemmas();
        }
        var stem = StemmedLanguage.FI.stem(forms.lemmas());
        return stem.isEmpty() || stem.equals(forms.lemmas())
                ? forms.lemmas()
                : forms.lemmas() + WordForms.BETWEEN + stem;
    }
}
