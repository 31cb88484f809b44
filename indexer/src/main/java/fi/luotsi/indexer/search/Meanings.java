package fi.luotsi.indexer.search;

import fi.luotsi.indexer.language.Analyzers;
import fi.luotsi.indexer.language.TextWord;
import fi.luotsi.indexer.ranking.SoughtWord;
import fi.luotsi.indexer.ranking.SoughtWord.Other;
import java.util.ArrayList;
import java.util.List;

/** What else means the same as a word, by the editors' vocabulary: synonyms, and what an acronym stands for. Inflection does not matter. */
final class Meanings {
    private static final float OF_SYNONYM = 0.9f;
    private static final int MOST_WORDS = 4;

    private final Vocabulary vocabulary;
    private final Analyzers analyzers;

    Meanings(Vocabulary vocabulary, Analyzers analyzers) {
        this.vocabulary = vocabulary;
        this.analyzers = analyzers;
    }

    SoughtWord with(SoughtWord word) {
        var others = new ArrayList<Other>();
        for (var synonym : vocabulary.synonyms()) {
            if (isSame(synonym.word(), word)) {
                add(others, synonym.other());
            } else if (synonym.bothWays() && isSame(synonym.other(), word)) {
                add(others, synonym.word());
            }
        }
        for (var definition : vocabulary.definitions()) {
            if (definition.term().strip().equalsIgnoreCase(word.word())) {
                add(others, definition.meaning());
            }
        }
        return word.or(others);
    }

    private void add(List<Other> others, String text) {
        var words = words(text);
        if (!words.isEmpty() && words.size() <= MOST_WORDS) {
            others.add(new Other(words, OF_SYNONYM));
        }
    }

    /** One word, which has a reading in common with the other. */
    private boolean isSame(String text, SoughtWord word) {
        var words = words(text);
        return words.size() == 1 && words.getFirst().isSameAs(word);
    }

    private List<SoughtWord> words(String text) {
        return analyzers.words(text).stream()
                .map(TextWord::form)
                .map(form -> SoughtWord.of(form, analyzers))
                .toList();
    }
}
