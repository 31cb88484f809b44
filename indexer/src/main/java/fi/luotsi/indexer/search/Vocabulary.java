package fi.luotsi.indexer.search;

import java.util.List;

/** What editors have taught the search. It takes effect in the next search, without indexing anything again. */
public record Vocabulary(List<Synonym> synonyms, List<Definition> definitions, List<Pin> pins) {
    public static final Vocabulary EMPTY = new Vocabulary(List.of(), List.of(), List.of());

    public Vocabulary {
        synonyms = List.copyOf(synonyms);
        definitions = List.copyOf(definitions);
        pins = List.copyOf(pins);
    }
}
