package fi.luotsi.indexer.search;

import fi.luotsi.indexer.index.SectionFields;
import fi.luotsi.indexer.index.SectionText;
import fi.luotsi.indexer.language.Layer;
import fi.luotsi.indexer.search.Subjects.Subject;
import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** The subjects of the sections of one segment, worked out from the index when the segment is first searched, and kept as long as it lives. */
final class SectionSubjects {
    private static final SegmentMemory<SectionSubjects> KNOWN = new SegmentMemory<>(SectionSubjects::read);
    private static final List<SectionText> NAMING = List.of(SectionText.TITLE, SectionText.HEADINGS);

    private final int[] topics;
    private final int[] concerned;

    private SectionSubjects(int[] topics, int[] concerned) {
        this.topics = topics;
        this.concerned = concerned;
    }

    /** For each section, the topics that its document's title or its heading path names, a bit each. */
    int[] topics() {
        return topics;
    }

    /** For each section, the kinds of unit that it concerns: those that title, heading path or source name, or all when these name none. */
    int[] concerned() {
        return concerned;
    }

    static SectionSubjects of(LeafReader segment) throws IOException {
        return KNOWN.of(segment);
    }

    private static SectionSubjects read(LeafReader segment) throws IOException {
        var topics = named(segment, Subjects.TOPICS);
        var concerned = named(segment, Subjects.UNITS);
        addSources(segment, concerned);
        for (int section = 0; section < concerned.length; section++) {
            if (concerned[section] == 0) {
                concerned[section] = Subjects.UNITS.everything();
            }
        }
        return new SectionSubjects(topics, concerned);
    }

    private static int[] named(LeafReader segment, Subjects subjects) throws IOException {
        var bits = new int[segment.maxDoc()];
        for (var text : NAMING) {
            var terms = segment.terms(text.field(Layer.SURFACE));
            if (terms != null) {
                for (int bit = 0; bit < subjects.all().size(); bit++) {
                    add(terms.iterator(), subjects.all().get(bit), 1 << bit, bits);
                }
            }
        }
        return bits;
    }

    private static void add(TermsEnum terms, Subject subject, int bit, int[] bits) throws IOException {
        for (var word : subject.words()) {
            boolean beginning = word.endsWith("*");
            var start = new BytesRef(beginning ? word.substring(0, word.length() - 1) : word);
            if (terms.seekCeil(start) != SeekStatus.END) {
                var term = terms.term();
                while (term != null && (beginning ? StringHelper.startsWith(term, start) : term.equals(start))) {
                    add(terms.postings(null, PostingsEnum.NONE), bit, bits);
                    term = terms.next();
                }
            }
        }
    }

    private static void add(PostingsEnum sections, int bit, int[] bits) throws IOException {
        while (sections.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            bits[sections.docID()] |= bit;
        }
    }

    /** A source's key is its name as a word of an address: without diacritics. */
    private static void addSources(LeafReader segment, int[] concerned) throws IOException {
        var sources = DocValues.getSorted(segment, SectionFields.SOURCE);
        var bySource = new int[sources.getValueCount()];
        for (int source = 0; source < bySource.length; source++) {
            bySource[source] = bitsOf(sources.lookupOrd(source).utf8ToString());
        }
        for (int section = sources.nextDoc(); section != DocIdSetIterator.NO_MORE_DOCS; section = sources.nextDoc()) {
            concerned[section] |= bySource[sources.ordValue()];
        }
    }

    private static int bitsOf(String source) {
        int bits = 0;
        for (var part : source.split("-", -1)) {
            for (int bit = 0; bit < Subjects.UNITS.all().size(); bit++) {
                if (Subjects.UNITS.all().get(bit).words().stream().anyMatch(word -> names(word, part))) {
                    bits |= 1 << bit;
                }
            }
        }
        return bits;
    }

    private static boolean names(String word, String part) {
        var plain = Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.endsWith("*") ? part.startsWith(plain.substring(0, plain.length() - 1)) : part.equals(plain);
    }
}
