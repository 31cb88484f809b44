package fi.luotsi.indexer.tuning;

import fi.luotsi.indexer.search.Definition;
import fi.luotsi.indexer.search.Pin;
import fi.luotsi.indexer.search.Synonym;
import fi.luotsi.indexer.search.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/** One thing that the search is taught. */
public sealed interface Lesson {
    /** What it is about, as an editor wrote it. */
    String words();

    /** The vocabulary with this lesson as well. */
    Vocabulary in(Vocabulary vocabulary);

    /** The queries whose results it is meant to change. */
    List<String> queries();

    record OfSynonym(Synonym synonym) implements Lesson {
        @Override
        public String words() {
            return synonym.word();
        }

        @Override
        public Vocabulary in(Vocabulary vocabulary) {
            return new Vocabulary(and(vocabulary.synonyms(), synonym), vocabulary.definitions(), vocabulary.pins());
        }

        @Override
        public List<String> queries() {
            return synonym.bothWays() ? List.of(synonym.word(), synonym.other()) : List.of(synonym.word());
        }
    }

    record OfDefinition(Definition definition) implements Lesson {
        @Override
        public String words() {
            return definition.term();
        }

        @Override
        public Vocabulary in(Vocabulary vocabulary) {
            return new Vocabulary(vocabulary.synonyms(), and(vocabulary.definitions(), definition), vocabulary.pins());
        }

        @Override
        public List<String> queries() {
            return List.of(definition.term());
        }
    }

    record OfPin(Pin pin) implements Lesson {
        @Override
        public String words() {
            return pin.words();
        }

        @Override
        public Vocabulary in(Vocabulary vocabulary) {
            return new Vocabulary(vocabulary.synonyms(), vocabulary.definitions(), and(vocabulary.pins(), pin));
        }

        @Override
        public List<String> queries() {
            return List.of(pin.words());
        }
    }

    private static <T> List<T> and(List<T> those, T one) {
        var all = new ArrayList<>(those);
        all.add(one);
        return all;
    }
}
