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
    /** The stem of a long word does not change so early: one letter more tells it from most others. */
    private static final int LONG = 6;

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
                int more = plain.length() < LONG ? 0 : 1;
                beginnings.add(beginning(plain, BEGINNING + more));
                within.add(beginning(plain, WITHIN + more));
            }
        }
    }

    boolean isPossible(String word) {
        var plain = plain(word);
        if (beginnings.contains(beginning(plain, BEGINNING)) || beginnings.contains(beginning(plain, BEGINNING + 1))) {
            return true;
        }
        for (var beginning : within) {
            if (plain.contains(beginning)) {
                return true;
            }
        }
        return false;
    }

    private static String beginning(String word, int letters) {
        return word.substring(0, Math.min(letters, word.length()));
    }

    private static String plain(String word) {
        return word.replace('å', 'a').replace('ä', 'a').replace('ö', 'o').replace('é', 'e');
    }
}
