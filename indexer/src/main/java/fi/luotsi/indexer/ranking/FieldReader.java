package fi.luotsi.indexer.ranking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/** One field of some sections: how often and where a term stands in each of them, with the formulas of BM25 (Robertson and Zaragoza 2009). */
final class FieldReader {
    private static final float K1 = 1.2f;
    private static final float B = 0.75f;

    /** The sections of one segment: their places in the list, and the terms of the segment. */
    private record Part(LeafReaderContext leaf, int from, int to, TermsEnum terms, boolean hasPositions) {}

    private final List<Part> parts;
    private final int[] sections;
    private final int[] lengths;
    private final long documents;
    private final float averageLength;
    private @Nullable PostingsEnum reused;

    /** Is told where a term stands. */
    @FunctionalInterface
    interface Seen {
        void at(int section, int position);
    }

    private FieldReader(List<Part> parts, int[] sections, int[] lengths, long documents, float averageLength) {
        this.parts = parts;
        this.sections = sections;
        this.lengths = lengths;
        this.documents = documents;
        this.averageLength = averageLength;
    }

    static FieldReader open(IndexReader reader, String field, int[] sections) throws IOException {
        var parts = new ArrayList<Part>();
        var lengths = new int[sections.length];
        int from = 0;
        for (var leaf : reader.leaves()) {
            int to = from;
            while (to < sections.length
                    && sections[to] < leaf.docBase + leaf.reader().maxDoc()) {
                to++;
            }
            var terms = leaf.reader().terms(field);
            if (terms != null) {
                parts.add(new Part(leaf, from, to, terms.iterator(), terms.hasPositions()));
                readLengths(leaf, field, sections, from, to, lengths);
            }
            from = to;
        }
        var all = MultiTerms.getTerms(reader, field);
        long documents = all == null ? 0 : all.getDocCount();
        float average = all == null ? 1 : all.getSumTotalTermFreq() / (float) Math.max(1, documents);
        return new FieldReader(parts, sections, lengths, documents, average);
    }

    private static void readLengths(
            LeafReaderContext leaf, String field, int[] sections, int from, int to, int[] lengths) throws IOException {
        var norms = leaf.reader().getNormValues(field);
        for (int i = from; norms != null && i < to; i++) {
            if (norms.advanceExact(sections[i] - leaf.docBase)) {
                lengths[i] = SmallFloat.byte4ToInt((byte) norms.longValue());
            }
        }
    }

    /** The number of words of a section, as nearly as the index keeps it. */
    int length(int section) {
        return lengths[section];
    }

    boolean isEmpty() {
        return documents == 0;
    }

    float idf(int documentFrequency) {
        return (float) Math.log(1 + (documents - documentFrequency + 0.5) / (documentFrequency + 0.5));
    }

    float saturation(float frequency, int section) {
        return frequency / (frequency + K1 * (1 - B + B * lengths[section] / averageLength));
    }

    int documentFrequency(String term) throws IOException {
        var bytes = new BytesRef(term);
        int sum = 0;
        for (var part : parts) {
            sum += part.terms.seekExact(bytes) ? part.terms.docFreq() : 0;
        }
        return sum;
    }

    /** How often a term stands in each section. */
    Met read(String term) throws IOException {
        return read(term, null);
    }

    /** How often, and where: told only where the index keeps positions. */
    Met read(String term, @Nullable Seen seen) throws IOException {
        var bytes = new BytesRef(term);
        var met = new Met(sections.length);
        for (var part : parts) {
            if (part.terms.seekExact(bytes)) {
                met.documentFrequency += part.terms.docFreq();
                if (part.from < part.to) {
                    read(part, met, seen);
                }
            }
        }
        return met;
    }

    private void read(Part part, Met met, @Nullable Seen seen) throws IOException {
        var told = part.hasPositions ? seen : null;
        var postings = part.terms.postings(reused, told == null ? PostingsEnum.FREQS : PostingsEnum.POSITIONS);
        reused = postings;
        int at = postings.nextDoc();
        for (int i = part.from; i < part.to && at != DocIdSetIterator.NO_MORE_DOCS; i++) {
            int wanted = sections[i] - part.leaf.docBase;
            if (at < wanted) {
                at = postings.advance(wanted);
            }
            if (at == wanted) {
                int frequency = postings.freq();
                met.frequencies[i] = frequency;
                for (int k = 0; told != null && k < frequency; k++) {
                    told.at(i, postings.nextPosition());
                }
            }
        }
    }

    /** How often a term stands in each section. */
    static final class Met {
        private final int[] frequencies;
        private int documentFrequency;

        Met(int sections) {
            frequencies = new int[sections];
        }

        int documentFrequency() {
            return documentFrequency;
        }

        int frequency(int section) {
            return frequencies[section];
        }

        void addTo(float[] sum) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += frequencies[i];
            }
        }
    }
}
