package fi.luotsi.indexer.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.ArrayUtil;

/** The analyzer of each layer, composed of named factories as a Solr schema would. The same ones index, ask and mark. */
public final class Analyzers {
    /** Texts repeat their words; one takes about three hundred bytes. */
    private static final int REMEMBERED_WORDS = 1 << 16;
    /** Those of the index; one takes about two hundred bytes. */
    private static final int INDEXED_WORDS = 1 << 19;

    private static final Set<Layer> ALL = EnumSet.allOf(Layer.class);

    private static final int WORDS_AT_FIRST = 256;
    private static final Map<List<String>, Analyzers> LOADED = new ConcurrentHashMap<>();

    private final Morphology finnish;
    private final Map<Layer, Analyzer> analyzers = new EnumMap<>(Layer.class);
    private final FormCache<WordTerms> readings = new FormCache<>(REMEMBERED_WORDS, this::readAnew);
    private final Map<Set<Layer>, FormCache<WordTerms>> indexed = new ConcurrentHashMap<>();

    /**
     * The analyzers of a place, made at the first call.
     *
     * @param voikkoFolder as in {@link Morphology#at}
     * @param dictionaryFolder as in {@link SwedishMorphology#at}
     */
    public static Analyzers at(String voikkoFolder, String dictionaryFolder) {
        return LOADED.computeIfAbsent(
                List.of(voikkoFolder, dictionaryFolder), place -> new Analyzers(voikkoFolder, dictionaryFolder));
    }

    private Analyzers(String voikkoFolder, String dictionaryFolder) {
        finnish = Morphology.at(voikkoFolder);
        for (var layer : Layer.values()) {
            analyzers.put(layer, analyzer(layer, voikkoFolder, dictionaryFolder));
        }
    }

    /** Whether the index keeps the order of a layer's terms: only where no other layer tells it. */
    public boolean keepsOrder(Layer layer) {
        return switch (layer) {
            case SURFACE, GRAM -> false;
            case STEM_FI -> finnish.version().isEmpty();
            case LEMMA, PART, STEM_SV, STEM_EN, PART_SV -> true;
        };
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
        var terms = readings.get(word.toCharArray(), word.length());
        var layers = new EnumMap<Layer, Set<String>>(Layer.class);
        for (var layer : ALL) {
            layers.put(layer, terms.in(layers.size(), ALL.size()));
        }
        return layers;
    }

    /** Reads a text for the index, each word once for all the layers. */
    public ReadText read(String text, Set<Layer> layers) {
        var known = indexed.computeIfAbsent(layers, all -> new FormCache<>(INDEXED_WORDS, word -> readAnew(word, all)));
        try (var tokens = of(Layer.SURFACE).tokenStream("", text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            var words = new WordTerms[WORDS_AT_FIRST];
            int count = 0;
            tokens.reset();
            while (tokens.incrementToken()) {
                words = ArrayUtil.grow(words, count + 1);
                words[count++] = known.get(term.buffer(), term.length());
            }
            tokens.end();
            return new ReadText(layers, ArrayUtil.copyOfSubArray(words, 0, count));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private WordTerms readAnew(String word) {
        return WordTerms.of(ALL.stream().map(layer -> termsOf(layer, word)).toList());
    }

    /** The word as it stands is a term already: its analyzer is at work on the text. */
    private WordTerms readAnew(String word, Set<Layer> layers) {
        return WordTerms.of(layers.stream()
                .map(layer -> layer == Layer.SURFACE ? List.of(word) : termsOf(layer, word))
                .toList());
    }

    private List<String> termsOf(Layer layer, String word) {
        return terms(layer, word).stream().flatMap(List::stream).toList();
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
                    words.addTokenFilter(StemFilterFactory.NAME, "language", "any")
                            .addTokenFilter("asciiFolding")
                            .addTokenFilter(WordGramFilterFactory.NAME, "size", "4")
                            .build();
            };
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
