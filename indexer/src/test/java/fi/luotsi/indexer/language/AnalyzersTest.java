package fi.luotsi.indexer.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.junit.jupiter.api.Test;

class AnalyzersTest {
    private final Analyzers plain = Analyzers.at(Morphology.NONE, "");

    private static Analyzers withVoikko() {
        assumeTrue(
                Morphology.at("").version().isPresent(),
                "Voikko is not installed: apt-get install libvoikko1 voikko-fi");
        return Analyzers.at("", "");
    }

    @Test
    void surface_words_are_kept_in_lower_case() {
        assertThat(plain.terms(Layer.SURFACE, "EU:n Tietosuoja-asetus"))
                .containsExactly(List.of("eu:n"), List.of("tietosuoja"), List.of("asetus"));
    }

    @Test
    void stems_meet_across_inflection_in_three_languages() {
        assertThat(plain.terms(Layer.STEM_FI, "käyttöoikeuksista"))
                .isEqualTo(plain.terms(Layer.STEM_FI, "käyttöoikeuksia"));
        assertThat(plain.terms(Layer.STEM_SV, "skolorna")).isEqualTo(plain.terms(Layer.STEM_SV, "skolor"));
        assertThat(plain.terms(Layer.STEM_EN, "policies")).isEqualTo(plain.terms(Layer.STEM_EN, "policy"));
    }

    @Test
    void a_case_ending_after_a_colon_is_no_part_of_the_stem() {
        assertThat(plain.terms(Layer.STEM_FI, "EU:n")).isEqualTo(plain.terms(Layer.STEM_FI, "EU"));
    }

    @Test
    void grams_are_of_stems_ignore_diacritics_and_come_once() {
        assertThat(plain.terms(Layer.GRAM, "Hyväksyä, hyväksyminen"))
                .containsExactly(List.of("hyva", "yvak", "vaks", "aksy"), List.of("ksym", "symi", "ymin"));
    }

    @Test
    void what_the_index_holds_of_a_text_is_what_the_analyzers_make_of_it() throws Exception {
        var text = "Kauppiaan käyttöoikeuksista EU:n Wilmassa: 3.5 % — työssä on työ, työtä? A😀 ﬁnns \u0130stanbul";
        for (var language : List.of("fi", "sv", "en", "et", "")) {
            var layers = Layer.of(language);
            var read = withVoikko().read(text, layers);
            for (var layer : layers) {
                assertThat(indexed(read.in(layer, null))).isEqualTo(withVoikko().terms(layer, text));
            }
        }
    }

    private static List<List<String>> indexed(TokenStream stream) throws IOException {
        try (stream) {
            var term = stream.getAttribute(TermToBytesRefAttribute.class);
            var increment = stream.getAttribute(PositionIncrementAttribute.class);
            var positions = new ArrayList<List<String>>();
            stream.reset();
            while (stream.incrementToken()) {
                if (increment.getPositionIncrement() > 0) {
                    positions.add(new ArrayList<>());
                }
                positions.getLast().add(term.getBytesRef().utf8ToString());
            }
            stream.end();
            return positions;
        }
    }

    @Test
    void all_readings_of_a_word_stand_at_its_place() {
        assertThat(withVoikko().terms(Layer.LEMMA, "Kauppiaan alusta"))
                .satisfiesExactly(
                        merchant -> assertThat(merchant).contains("kauppias"),
                        platform -> assertThat(platform).contains("alku", "alus", "alusta", "alustaa"));
    }

    @Test
    void compounds_and_derivations_give_their_parts() {
        assertThat(withVoikko().terms(Layer.PART, "tietosuojakoulutukseen").getFirst())
                .contains("tieto", "suoja", "koulutus", "kouluttaa");
        assertThat(withVoikko().terms(Layer.PART, "opettajalle").getFirst()).contains("opettaa");
    }

    @Test
    void place_names_are_known_in_lower_case() {
        assertThat(withVoikko().terms(Layer.LEMMA, "Helsingissä").getFirst()).contains("helsinki");
    }

    @Test
    void an_unknown_word_is_its_own_lemma_and_so_is_its_stem() {
        assertThat(withVoikko().terms(Layer.LEMMA, "qwxzy")).containsExactly(List.of("qwxzy"));
        assertThat(withVoikko().terms(Layer.LEMMA, "Zwümmissä")).containsExactly(List.of("zwümmissä", "zwümmis"));
    }

    @Test
    void without_voikko_a_word_is_its_own_lemma_and_the_reason_is_told() {
        assertThat(plain.terms(Layer.LEMMA, "kauppiaan").getFirst()).startsWith("kauppiaan");
        assertThat(plain.terms(Layer.PART, "tietosuojakoulutus")).isEmpty();
        assertThat(Morphology.at(Morphology.NONE).absence()).contains("switched off");
    }

    @Test
    void forms_keep_the_offsets_of_the_whole_word() throws Exception {
        try (var tokens = withVoikko().of(Layer.PART).tokenStream("", "Uusi tietosuojakoulutus alkaa")) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            var offsets = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            var places = new HashMap<String, String>();
            while (tokens.incrementToken()) {
                places.put(term.toString(), offsets.startOffset() + "-" + offsets.endOffset());
            }
            assertThat(places).containsEntry("suoja", "5-23").containsEntry("koulutus", "5-23");
        }
    }

    @Test
    void a_misspelt_argument_of_a_factory_is_refused() {
        assertThatThrownBy(() -> new WordGramFilterFactory(new HashMap<>(Map.of("syze", "4"))))
                .hasMessageContaining("syze");
    }
}
