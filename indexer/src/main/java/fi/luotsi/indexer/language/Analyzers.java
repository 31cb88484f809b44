package fi.luotsi.indexer.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The analyzer of each layer, composed of named factories as a Solr schema would. The same ones index, ask and mark. */
public final class Analyzers {
    /** Texts repeat their words; one entry takes about a kilobyte. */
    private static final int REMEMBERED_WORDS = 1 << 14;

    private final Map<Layer, Analyzer> analyzers = new EnumMap<>(Layer.class);
    private final FormCache<Map<Layer, Set<String>>> readings = new FormCache<>(REMEMBERED_WORDS, this::readAnew);

    /** With the system's Swedish words. */
    public Analyzers(String voikkoFolder) {
        this(voikkoFolder, "");
    }

    /**
     * The analyzers of a place.
     *
     * @param voikkoFolder as in {@link Morphology#at}
     * @param dictionaryFolder as in {@link SwedishMorphology#at}
     */
    public Analyzers(String voikkoFolder, String dictionaryFolder) {
        for (var layer : Layer.values()) {
            analyzers.put(layer, analyzer(layer, voikkoFolder, dictionaryFolder));
        }
    }

    public Analyzer of(Layer layer) {
        return Objects.requireNonNull(analyzers.get(layer));
    }

    /** The terms of a text in a layer, position by position; each position has one or more. */
    public List<List<String>> terms(Layer layer, String text) {
        try (var tokens = of(layer).tokenStream("", text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            var increment = tokens.addAttribute(PositionIncrementAttribute.class);
            var positions = new ArrayList<List<String>>();
            tokens.reset();
            while (tokens.incrementToken()) {
                if (increment.getPositionIncrement() > 0) {
                    positions.add(new ArrayList<>());
                }
                positions.getLast().add(term.toString());
            }
            tokens.end();
            return positions;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** All terms of one word, in lower case, layer by layer. */
    public Map<Layer, Set<String>> read(String word) {
        return readings.get(word.toCharArray(), word.length());
    }

    private Map<Layer, Set<String>> readAnew(String word) {
        var terms = new EnumMap<Layer, Set<String>>(Layer.class);
        for (var layer : Layer.values()) {
            var all = new LinkedHashSet<String>();
            terms(layer, word).forEach(all::addAll);
            terms.put(layer, Collections.unmodifiableSet(all));
        }
        return Collections.unmodifiableMap(terms);
    }

    /** The words of a text and where they stand. */
    public List<TextWord> words(String text) {
        try (var tokens = of(Layer.SURFACE).tokenStream("", text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            var offsets = tokens.addAttribute(OffsetAttribute.class);
            var words = new ArrayList<TextWord>();
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(new TextWord(term.toString(), offsets.startOffset(), offsets.endOffset()));
            }
            tokens.end();
            return words;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Analyzer analyzer(Layer layer, String voikkoFolder, String dictionaryFolder) {
        try {
            var words = CustomAnalyzer.builder().withTokenizer("standard").addTokenFilter("lowercase");
            return switch (layer) {
                case SURFACE -> words.build();
                case LEMMA ->
                    words.addTokenFilter(LemmaFilterFactory.NAME, "folder", voikkoFolder)
                            .build();
                case PART ->
                    words.addTokenFilter(CompoundPartFilterFactory.NAME, "folder", voikkoFolder)
                            .build();
                case STEM_FI ->
                    words.addTokenFilter(StemFilterFactory.NAME, "language", "fi")
                            .build();
                case STEM_SV ->
                    words.addTokenFilter(StemFilterFactory.NAME, "language", "sv")
                            .build();
                case STEM_EN ->
                    words.addTokenFilter(StemFilterFactory.NAME, "language", "en")
                            .build();
                case PART_SV ->
                    words.addTokenFilter(SwedishPartFilterFactory.NAME, "folder", dictionaryFolder)
                            .build();
                case GRAM ->
                    words.addTokenFilter("asciiFolding")
                            .addTokenFilter(WordGramFilterFactory.NAME, "size", "4")
                            .build();
            };
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
