package fi.luotsi.indexer.search;

import fi.luotsi.content.LocalName;
import fi.luotsi.content.Reader;
import fi.luotsi.indexer.index.SectionFields;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.FixedBitSet;

/** The sources in which one reader may see something, and how they are called. */
final class SourceCatalog {
    private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Set<String> visible;
    private final Map<String, LocalName> names;

    /** @param names by key; a source without a name is known by its key */
    SourceCatalog(Set<String> visible, Map<String, LocalName> names) {
        this.visible = visible;
        this.names = names;
    }

    static SourceCatalog of(IndexReader index, Reader reader, Map<String, LocalName> names) throws IOException {
        var visible = new TreeSet<String>();
        for (var leaf : index.leaves()) {
            var values = DocValues.getSorted(leaf.reader(), SectionFields.SOURCE);
            var sections = VisibleSections.of(leaf.reader(), reader).sections();
            var seen = new FixedBitSet(Math.max(1, values.getValueCount()));
            for (int section = VisibleSections.next(sections, 0);
                    section >= 0;
                    section = VisibleSections.next(sections, section + 1)) {
                if (values.advanceExact(section) && !seen.getAndSet(values.ordValue())) {
                    visible.add(values.lookupOrd(values.ordValue()).utf8ToString());
                }
            }
        }
        return new SourceCatalog(visible, names);
    }

    Set<String> keys() {
        return Set.copyOf(visible);
    }

    NamedSources resolve(SourceWords typed) {
        var chosen = new LinkedHashSet<String>();
        var excluded = new LinkedHashSet<String>();
        var unknown = new LinkedHashSet<String>();
        for (var piece : typed.pieces()) {
            var keys = keys(Plain.of(piece.name()));
            (piece.excluded() ? excluded : chosen).addAll(keys);
            if (keys.isEmpty()) {
                unknown.add(piece.name());
            }
        }
        return new NamedSources(
                typed.words(),
                chosen,
                excluded,
                List.copyOf(unknown),
                unknown.isEmpty() ? List.of() : List.copyOf(visible));
    }

    /** The source that is called so in whatever language; otherwise all whose key or name begins so, and else those of which a word does. */
    private Set<String> keys(String name) {
        return Stream.<Predicate<String>>of(
                        name::equals,
                        text -> text.startsWith(name),
                        text -> WORD.splitAsStream(text).anyMatch(word -> word.startsWith(name)))
                .map(this::keys)
                .filter(keys -> !keys.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    private Set<String> keys(Predicate<String> fits) {
        return visible.stream()
                .filter(key -> called(key).map(Plain::of).anyMatch(fits))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<String> called(String key) {
        var name = names.getOrDefault(key, LocalName.same(key));
        return Stream.of(key, name.fi(), name.sv(), name.en());
    }
}
