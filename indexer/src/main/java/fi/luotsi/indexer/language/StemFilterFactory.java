package fi.luotsi.indexer.language;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/**
 * {@code luotsiStem language="fi"}: Snowball's stems of Finnish, Swedish or English words, or with {@code any} the shortest of the three; remembered, because
 * the Finnish one is slow. A case ending after a colon ("EU:n") is cut off first. Expects words in lower case.
 */
public final class StemFilterFactory extends TokenFilterFactory {
    public static final String NAME = "luotsiStem";

    private static final int REMEMBERED_FORMS = 1 << 15;
    private static final Map<StemmedLanguage, FormCache<String>> CACHES = caches();

    private final FormCache<String> cache;

    public StemFilterFactory(Map<String, String> arguments) {
        super(arguments);
        cache = cache(StemmedLanguage.of(require(arguments, "language")));
        FactoryArguments.requireNoMore(arguments);
    }

    /** For the loader of services only. */
    public StemFilterFactory() {
        throw defaultCtorException();
    }

    @Override
    public TokenStream create(TokenStream input) {
        return new WordFormsFilter(input, cache::get);
    }

    private static FormCache<String> cache(StemmedLanguage language) {
        return Objects.requireNonNull(CACHES.get(language));
    }

    private static Map<StemmedLanguage, FormCache<String>> caches() {
        var caches = new EnumMap<StemmedLanguage, FormCache<String>>(StemmedLanguage.class);
        for (var language : StemmedLanguage.values()) {
            caches.put(language, new FormCache<>(REMEMBERED_FORMS, language::stem));
        }
        return caches;
    }
}
