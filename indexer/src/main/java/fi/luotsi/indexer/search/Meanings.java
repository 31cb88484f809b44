package fi.luotsi.indexer.search;

import fi.luotsi.indexer.language.Analyzers;
import fi.luotsi.indexer.language.TextWord;
import fi.luotsi.indexer.ranking.SoughtWord;
import fi.luotsi.indexer.ranking.SoughtWord.Other;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What else means the same as a word: by the editors' vocabulary synonyms and what an acronym stands for, and words of other languages. */
final class Meanings {
    private static final float OF_SYNONYM = 0.9f;
    private static final float OF_TRANSLATION = 0.8f;
    private static final int MOST_WORDS = 4;
    private static final int MOST_TRANSLATIONS = 6;

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

    /** A word with what it is in other languages, as far as there is room. */
    SoughtWord translated(SoughtWord word, Collection<String> translations) {
        var others = new ArrayList<>(word.others());
        translations.stream().sorted().limit(MOST_TRANSLATIONS).forEach(translation -> {
            var read = SoughtWord.of(translation, analyzers);
            if (!read.isSameAs(word)) {
                others.add(new Other(List.of(read), OF_TRANSLATION, true));
            }
        });
        return word.or(others);
    }

    private void add(List<Other> others, String text) {
        var words = words(text);
        if (!words.isEmpty() && words.size() <= MOST_WORDS) {
            others.add(new Other(words, OF_SYNONYM, false));
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
