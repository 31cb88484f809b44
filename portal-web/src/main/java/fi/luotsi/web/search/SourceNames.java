package fi.luotsi.web.search;

import fi.luotsi.content.LocalName;
import fi.luotsi.content.Source;
import fi.luotsi.content.Sources;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The names of sources by their keys, read once for a page. */
@RequestScoped
public class SourceNames {
    @Inject
    Sources sources;

    private @Nullable Map<String, LocalName> byKey;

    /** The name in a language; the key itself for a source that is gone. */
    public String name(String key, String language) {
        if (byKey == null) {
            byKey = sources.all().stream().collect(Collectors.toUnmodifiableMap(Source::key, Source::name));
        }
        return byKey.getOrDefault(key, LocalName.same(key)).in(language);
    }
}
