package fi.luotsi.indexer.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Lemmas and compounds beside the treebanks of Universal Dependencies, whose lemmas have # between the parts of compounds. Prints what it finds. */
class MorphologyAccuracyTest {
    private static final Set<String> WORDS = Set.of("NOUN", "VERB", "ADJ", "ADV", "AUX", "PRON", "NUM", "ADP");

    private final Morphology morphology = Morphology.at("");

    private record Token(String form, String lemma, boolean isWord) {
        String whole() {
            return lemma.replace("#", "");
        }

        boolean isCompound() {
            return lemma.indexOf('#') > 0;
        }

        String head() {
            return lemma.substring(lemma.lastIndexOf('#') + 1);
        }
    }

    @Test
    void most_words_have_the_lemma_of_the_treebank_among_their_readings() throws IOException {
        for (var treebank : List.of("fi_tdt-ud-dev.conllu", "fi_ftb-ud-dev.conllu")) {
            var words = tokens(treebank).stream().filter(Token::isWord).toList();
            long right = words.stream()
                    .filter(word -> split(forms(word).lemmas()).contains(word.whole()))
                    .count();
            double readings = words.stream()
                    .mapToInt(word -> split(forms(word).lemmas()).size())
                    .average()
                    .orElse(0);
            double share = right / (double) words.size();
            System.out.printf(
                    Locale.ROOT,
                    "%s: the lemma is among the readings of %.4f of %,d words, with %.2f readings a word%n",
                    treebank,
                    share,
                    words.size(),
                    readings);
            assertThat(share).isGreaterThan(0.8);
        }
    }

    @Test
    void most_compounds_are_found_by_their_last_part() throws IOException {
        var compounds = tokens("fi_tdt-ud-dev.conllu").stream()
                .filter(Token::isCompound)
                .toList();
        long split = compounds.stream()
                .filter(word -> !forms(word).parts().isEmpty())
                .count();
        long head = compounds.stream()
                .filter(word -> split(forms(word).parts()).contains(word.head()))
                .count();
        System.out.printf(
                Locale.ROOT,
                "fi_tdt: %.4f of %,d compounds have parts, %.4f the last part of the treebank%n",
                split / (double) compounds.size(),
                compounds.size(),
                head / (double) compounds.size());
        assertThat(head / (double) compounds.size()).isGreaterThan(0.6);
    }

    private WordForms forms(Token token) {
        var form = token.form.toCharArray();
        return morphology.forms(form, form.length);
    }

    private static Set<String> split(String forms) {
        return Set.of(forms.split(" "));
    }

    private List<Token> tokens(String treebank) throws IOException {
        assumeTrue(morphology.version().isPresent(), "Voikko is not installed: apt-get install libvoikko1 voikko-fi");
        var file = find("shared/data/morphology/" + treebank);
        assumeTrue(file.isPresent(), "There is no shared/data/morphology above the working directory");
        return Files.readAllLines(file.get()).stream()
                .filter(line -> line.matches("\\d+\\t.*"))
                .map(line -> line.split("\t", -1))
                .map(cells -> new Token(
                        cells[1].toLowerCase(Locale.ROOT), cells[2].toLowerCase(Locale.ROOT), WORDS.contains(cells[3])))
                .toList();
    }

    private static Optional<Path> find(String path) {
        for (var here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
            if (Files.exists(here.resolve(path))) {
                return Optional.of(here.resolve(path));
            }
        }
        return Optional.empty();
    }
}
