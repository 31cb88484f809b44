package fi.luotsi.indexer.ranking;

import fi.luotsi.indexer.index.SectionText;
import fi.luotsi.indexer.language.Layer;
import fi.luotsi.indexer.ranking.Evidence.Kind;
import java.io.IOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.IndexReader;

/** Reads from the postings how the words of a query are met in some sections. For one query and one thread. */
final class EvidenceReader {
    private static final List<Layer> STEMS = List.of(Layer.STEM_FI, Layer.STEM_SV, Layer.STEM_EN);

    private final IndexReader reader;
    private final int[] sections;
    private final Map<SectionText, Map<Layer, FieldReader>> fields = new EnumMap<>(SectionText.class);

    /** @param sections numbers of the index, in ascending order */
    EvidenceReader(IndexReader reader, int[] sections) {
        this.reader = reader;
        this.sections = sections;
    }

    Evidence read(List<SoughtWord> words) throws IOException {
        var evidence = new Evidence(words, sections.length);
        for (int word = 0; word < words.size(); word++) {
            for (var text : SectionText.values()) {
                read(evidence, text, word);
            }
            boolean met = evidence.isMetWhole(word);
            evidence.idf(word, met ? idf(words.get(word)) : idfOfUnknown());
            for (var other : words.get(word).others()) {
                var read = read(other.words());
                evidence.fold(word, other.weight(), read);
                if (!met) {
                    evidence.asCommonAs(word, read);
                }
            }
        }
        for (int section = 0; section < sections.length; section++) {
            evidence.length(section, length(section));
            evidence.places(section).sort();
        }
        return evidence;
    }

    private int length(int section) throws IOException {
        int length = 0;
        for (var text : SectionText.values()) {
            length += field(text, Layer.SURFACE).length(section);
        }
        return length;
    }

    private void read(Evidence evidence, SectionText text, int word) throws IOException {
        var sought = evidence.words().get(word);
        readTogether(evidence, text, Layer.SURFACE, Kind.SURFACE, word, sought.in(Layer.SURFACE));
        readTogether(evidence, text, Layer.LEMMA, Kind.LEMMA, word, sought.in(Layer.LEMMA));
        for (var stem : STEMS) {
            readTogether(evidence, text, stem, Kind.STEM, word, sought.in(stem));
        }
        readEach(evidence, text, Layer.LEMMA, word, sought.in(Layer.PART));
        readEach(evidence, text, Layer.PART, word, sought.in(Layer.PART));
        readEach(evidence, text, Layer.PART, word, sought.in(Layer.LEMMA));
        readEach(evidence, text, Layer.STEM_SV, word, sought.in(Layer.PART_SV));
        readEach(evidence, text, Layer.PART_SV, word, sought.in(Layer.PART_SV));
        readEach(evidence, text, Layer.PART_SV, word, sought.in(Layer.STEM_SV));
        readGrams(evidence, text, word, sought.in(Layer.GRAM));
    }

    /** Readings of one word count as one: their frequencies are summed, and the most common decides how much it tells. */
    private void readTogether(
            Evidence evidence, SectionText text, Layer layer, Kind kind, int word, Collection<String> terms)
            throws IOException {
        var field = field(text, layer);
        var sum = new float[sections.length];
        int documentFrequency = 0;
        for (var term : terms) {
            var met = field.read(term, places(evidence, text, kind, word));
            documentFrequency = Math.max(documentFrequency, met.documentFrequency());
            met.addTo(sum);
        }
        if (documentFrequency > 0) {
            float idf = field.idf(documentFrequency);
            for (int section = 0; section < sections.length; section++) {
                if (sum[section] > 0) {
                    evidence.raise(section, word, text, kind, idf * field.saturation(sum[section], section));
                }
            }
        }
    }

    private void readEach(Evidence evidence, SectionText text, Layer layer, int word, Collection<String> terms)
            throws IOException {
        var field = field(text, layer);
        for (var term : terms) {
            var met = field.read(term, places(evidence, text, Kind.PART, word));
            float idf = field.idf(met.documentFrequency());
            for (int section = 0; section < sections.length; section++) {
                if (met.frequency(section) > 0) {
                    float strength = idf * field.saturation(met.frequency(section), section);
                    evidence.add(section, word, text, Kind.PART, strength / terms.size());
                }
            }
        }
    }

    /** The share of the grams that are met, the rare ones counting more. */
    private void readGrams(Evidence evidence, SectionText text, int word, Collection<String> grams) throws IOException {
        var field = field(text, Layer.GRAM);
        var sum = new float[sections.length];
        float all = 0;
        for (var gram : grams) {
            var met = field.read(gram);
            float idf = field.idf(met.documentFrequency());
            all += idf;
            for (int section = 0; section < sections.length; section++) {
                sum[section] += met.frequency(section) > 0 ? idf : 0;
            }
        }
        for (int section = 0; section < sections.length; section++) {
            if (sum[section] > 0) {
                evidence.add(section, word, text, Kind.GRAM, sum[section] / all);
            }
        }
    }

    /** Title, headings and body are read as one text, in this order. */
    private FieldReader.Seen places(Evidence evidence, SectionText text, Kind kind, int word) throws IOException {
        var title = field(SectionText.TITLE, Layer.SURFACE);
        var headings = field(SectionText.HEADINGS, Layer.SURFACE);
        return (section, position) -> {
            int before = switch (text) {
                case TITLE -> 0;
                case HEADINGS -> title.length(section);
                case BODY -> title.length(section) + headings.length(section);
            };
            evidence.places(section).add(before + position, word, kind != Kind.PART);
        };
    }

    /** A word that stands only where the reader may not look must weigh the same as one that stands nowhere. */
    private float idfOfUnknown() throws IOException {
        return field(SectionText.BODY, Layer.SURFACE).idf(0);
    }

    /** By the most common of its readings. */
    private float idf(SoughtWord word) throws IOException {
        int most = 0;
        for (var layer : List.of(Layer.LEMMA, Layer.STEM_FI, Layer.STEM_SV, Layer.STEM_EN)) {
            for (var term : word.in(layer)) {
                most = Math.max(most, field(SectionText.BODY, layer).documentFrequency(term));
            }
        }
        return field(SectionText.BODY, Layer.SURFACE).idf(most);
    }

    private FieldReader field(SectionText text, Layer layer) throws IOException {
        var layers = fields.computeIfAbsent(text, key -> new EnumMap<>(Layer.class));
        var known = layers.get(layer);
        if (known == null) {
            known = FieldReader.open(reader, text.field(layer), sections);
            layers.put(layer, known);
        }
        return Objects.requireNonNull(known);
    }
}
