package fi.luotsi.indexer.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * Which value of a field each section of one segment has, by its number among the segment's values. The index has it packed; a search asks for so many
 * sections that it is unpacked once: four bytes for a section.
 */
final class SectionValues {
    private static final int NONE = -1;
    private static final SegmentMemory<Map<String, int[]>> KNOWN =
            new SegmentMemory<>(segment -> new ConcurrentHashMap<>());

    private SectionValues() {}

    /** By section; -1 where there is none. Not to be changed. */
    static int[] of(LeafReader segment, String field) throws IOException {
        var fields = KNOWN.of(segment);
        var known = fields.get(field);
        if (known == null) {
            known = read(segment, field);
            fields.put(field, known);
        }
        return known;
    }

    private static int[] read(LeafReader segment, String field) throws IOException {
        var bySection = new int[segment.maxDoc()];
        Arrays.fill(bySection, NONE);
        var values = DocValues.getSorted(segment, field);
        for (int section = values.nextDoc(); section != DocIdSetIterator.NO_MORE_DOCS; section = values.nextDoc()) {
            bySection[section] = values.ordValue();
        }
        return bySection;
    }
}
