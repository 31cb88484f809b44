package fi.luotsi.indexer.search;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;

/** One facet in one segment: the value of a section, whether it is among the chosen ones, and the counts of documents. */
final class Choice {
    private final SortedDocValues values;
    private final boolean[] allowed;
    private final int[] counts;

    Choice(LeafReader reader, String field, Set<String> chosen) throws IOException {
        values = DocValues.getSorted(reader, field);
        allowed = new boolean[values.getValueCount()];
        counts = new int[values.getValueCount()];
        for (int ordinal = 0; ordinal < allowed.length; ordinal++) {
            allowed[ordinal] = chosen.isEmpty() || chosen.contains(key(ordinal));
        }
    }

    /** The ordinal of the section's value; sections are asked for in order. */
    int ordinal(int section) throws IOException {
        if (!values.advanceExact(section)) {
            throw new IllegalStateException("A section without a facet value: " + section);
        }
        return values.ordValue();
    }

    boolean allows(int ordinal) {
        return allowed[ordinal];
    }

    void count(int ordinal) {
        counts[ordinal]++;
    }

    void addCountsTo(FacetCounts facet) throws IOException {
        for (int ordinal = 0; ordinal < counts.length; ordinal++) {
            if (counts[ordinal] > 0) {
                facet.add(key(ordinal), counts[ordinal]);
            }
        }
    }

    private String key(int ordinal) throws IOException {
        return values.lookupOrd(ordinal).utf8ToString();
    }
}
