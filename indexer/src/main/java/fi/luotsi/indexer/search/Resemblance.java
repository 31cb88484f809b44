package fi.luotsi.indexer.search;

import fi.luotsi.indexer.language.Layer;
import fi.luotsi.indexer.ranking.SoughtWord;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells quickly that a word of a text has nothing to do with a query, before it is read in all layers: it neither begins as one of the query's terms does,
 * nor has the beginning of one within, as compounds have. Diacritics do not matter.
 */
final class Resemblance {
    private static final int BEGINNING = 2;
    private static final int WITHIN = 3;

    private final Set<String> beginnings = new HashSet<>();
    private final Set<String> within = new HashSet<>();

    Resemblance(Collection<SoughtWord> sought) {
        for (var word : sought) {
            add(word);
            word.others().forEach(other -> other.words().forEach(this::add));
        }
    }

    private void add(SoughtWord word) {
        for (var layer : Layer.values()) {
            for (var term : layer == Layer.GRAM ? Set.<String>of() : word.in(layer)) {
                var plain = plain(term);
                beginnings.add(plain.substring(0, Math.min(BEGINNING, plain.length())));
                within.add(plain.substring(0, Math.min(WITHIN, plain.length())));
            }
        }
    }

    boolean isPossible(String word) {
        var plain = plain(word);
        return beginnings.contains(plain.substring(0, Math.min(BEGINNING, plain.length())))
                || within.stream().anyMatch(plain::contains);
    }

    private static String plain(String word) {
        return word.replace('å', 'a').replace('ä', 'a').replace('ö', 'o').replace('é', 'e');
    }
}
