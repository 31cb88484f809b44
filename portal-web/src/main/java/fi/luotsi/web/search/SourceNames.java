package fi.luotsi.web.search;

import fi.luotsi.content.LocalName;
import fi.luotsi.content.Source;
import fi.luotsi.content.Sources;
import fi.luotsi.indexer.search.Search;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The names of sources by their keys, read once for a page: of those in which the visitor may see something. */
@RequestScoped
public class SourceNames {
    @Inject
    Sources sources;

    @Inject
    Search search;

    @Inject
    Visitor visitor;

    private @Nullable Map<String, LocalName> byKey;

    /** The name in the visitor's language; the key itself for a source that is gone, or that the visitor should not hear of. */
    public String name(String key) {
        if (byKey == null) {
            var visible = search.sources(visitor.reader());
            byKey = sources.all().stream()
                    .filter(source -> visible.contains(source.key()))
                    .collect(Collectors.toUnmodifiableMap(Source::key, Source::name));
        }
        return byKey.getOrDefault(key, LocalName.same(key)).in(visitor.language());
    }
}
