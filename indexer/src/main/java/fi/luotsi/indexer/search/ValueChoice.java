package fi.luotsi.indexer.search;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.FixedBitSet;

/** A facet of which each section has one value, which the index holds. */
final class ValueChoice implements Choice {
    private final SortedDocValues values;
    private final int[] bySection;
    private final boolean[] allowed;
    private final int[] counts;
    private final FixedBitSet seen;
    private boolean any;
    private int ordinal;

    ValueChoice(LeafReader reader, String field, Set<String> chosen) throws IOException {
        values = DocValues.getSorted(reader, field);
        bySection = SectionValues.of(reader, field);
        seen = new FixedBitSet(Math.max(1, values.getValueCount()));
        allowed = new boolean[values.getValueCount()];
        counts = new int[values.getValueCount()];
        for (int value = 0; value < allowed.length; value++) {
            allowed[value] = chosen.isEmpty() || chosen.contains(key(value));
        }
    }

    @Override
    public boolean allows(int section) {
        ordinal = bySection[section];
        return allowed[ordinal];
    }

    @Override
    public void see() {
        seen.set(ordinal);
        any = true;
    }

    @Override
    public void finishDocument() {
        for (int value = any ? VisibleSections.next(seen, 0) : -1;
                value >= 0;
                value = VisibleSections.next(seen, value + 1)) {
            counts[value]++;
            seen.clear(value);
        }
        any = false;
    }

    @Override
    public void addCountsTo(FacetCounts facet) throws IOException {
        for (int value = 0; value < counts.length; value++) {
            if (counts[value] > 0) {
                facet.add(key(value), counts[value]);
            }
        }
    }

    private String key(int value) throws IOException {
        return values.lookupOrd(value).utf8ToString();
    }
}
