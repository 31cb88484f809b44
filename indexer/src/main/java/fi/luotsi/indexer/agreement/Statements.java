package fi.luotsi.indexer.agreement;

import fi.luotsi.content.Document;
import fi.luotsi.content.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what a document states. */
final class Statements {
    private static final Pattern CONDITION = Pattern.compile(
            "\\b(?:vain|ainoastaan|ellei|ellet|paitsi|jos|kun|poikkeuksellisesti|endast|bara|utom|om|ifall|only|unless|except|if|when|without|ilman|utan)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final int FEWEST_WORDS = 2;
    private static final int MOST_WORDS = 60;
    /** More than these are a table whose lines were lost. */
    private static final int MOST_VALUES = 8;
    /** Longer ones are noise, or made so that the patterns take the square of their length. */
    private static final int LONGEST_CHARACTERS = 2_000;

    private final WordStems stems;
    private final Systems systems;

    Statements(WordStems stems, Systems systems) {
        this.stems = stems;
        this.systems = systems;
    }

    void read(Document document, Consumer<Statement> statements) {
        for (var section : document.sections()) {
            var language = section.language().isEmpty() ? document.language() : section.language();
            var place = new Place(document.id(), section.anchor(), TextHash.of(section.text()));
            new Reading(place, language, above(document, section), statements).read(section.text());
        }
    }

    private static String above(Document document, Section section) {
        return document.title() + "\n" + String.join("\n", section.headings());
    }

    /** One section. */
    private final class Reading {
        private final Place place;
        private final String language;
        private final String headings;
        private final Consumer<Statement> statements;

        Reading(Place place, String language, String headings, Consumer<Statement> statements) {
            this.place = place;
            this.language = language;
            this.headings = headings;
            this.statements = statements;
        }

        void read(String text) {
            for (var sentence : Sentences.of(text)) {
                if (sentence.text().length() > LONGEST_CHARACTERS) {
                    continue;
                }
                systems.learn(sentence.text(), language, place.document());
                var values = Values.in(sentence.text(), headings + "\n" + sentence.above(), language);
                if (!values.isEmpty() && values.size() <= MOST_VALUES) {
                    add(sentence, values);
                }
            }
        }

        private void add(Sentences.Sentence sentence, List<Value> values) {
            var unvalued = withoutValues(sentence.telling(values), values);
            var words = stems.of(unvalued, language);
            if (words.size() >= FEWEST_WORDS && words.size() <= MOST_WORDS) {
                var above = headings + "\n" + sentence.above();
                statements.accept(new Statement(
                        place,
                        language,
                        sentence.start(),
                        sentence.start() + sentence.text().length(),
                        moved(words, sentence.start()),
                        words.stream().map(WordStems.Word::stem).distinct().toList(),
                        stemsOf(above + "\n" + sentence.before()),
                        values.stream().map(value -> value.at(sentence.start())).toList(),
                        Particulars.of(unvalued, levels(sentence.above()), language, stems),
                        CONDITION.matcher(unvalued).find()));
            }
        }

        /** The nearest first. */
        private List<String> levels(String above) {
            return Stream.concat(Stream.of(above), headings.lines().toList().reversed().stream())
                    .toList();
        }

        private Set<String> stemsOf(String text) {
            return stems.of(text, language).stream().map(WordStems.Word::stem).collect(Collectors.toUnmodifiableSet());
        }
    }

    private static List<WordStems.Word> moved(List<WordStems.Word> words, int offset) {
        var moved = new ArrayList<WordStems.Word>(words.size());
        words.forEach(word -> moved.add(new WordStems.Word(word.stem(), word.start() + offset)));
        return moved;
    }

    /** With spaces in their place; names of systems stay, and so does the verb of a rule. */
    private static String withoutValues(String sentence, List<Value> values) {
        var text = new StringBuilder(sentence);
        for (var value : values) {
            if (value.kind() != Kind.SYSTEM && value.kind() != Kind.RULE) {
                text.replace(value.start(), value.end(), " ".repeat(value.end() - value.start()));
            }
        }
        return text.toString();
    }
}
