package fi.luotsi.indexer.agreement;

import java.util.HashMap;
import java.util.Map;

/** How much a word tells: the less, the more statements have it (inverse document frequency, Spärck Jones 1972). */
final class Rarity {
    private final Map<String, Integer> frequencies = new HashMap<>();
    private int statements;

    void count(Statement statement) {
        statements++;
        statement.stems().forEach(stem -> frequencies.merge(stem, 1, Integer::sum));
    }

    double of(String stem) {
        return Math.log(2 + statements / (1.0 + frequencies.getOrDefault(stem, 0)));
    }
}
