package fi.luotsi.indexer.agreement;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A sentence, list item or table row that gives a value.
 *
 * @param start where it begins in the text of its section
 * @param stems of the words, each once
 * @param above stems of the title, the headings and what it leans on
 * @param hasCondition it holds only if or unless something
 */
record Statement(
        Place place,
        String language,
        int start,
        int end,
        List<WordStems.Word> words,
        List<String> stems,
        Set<String> above,
        List<Value> values,
        Particulars particulars,
        boolean hasCondition) {
    /** So many words on each side of a value tell what it is the value of. */
    private static final int NEAR_BEFORE = 4;

    private static final int NEAR_AFTER = 3;

    /** Whether a word of it or above it begins so. */
    boolean mentions(String beginning) {
        return Stream.concat(words.stream().map(WordStems.Word::stem), above.stream())
                .anyMatch(stem -> stem.startsWith(beginning));
    }

    List<Value> values(Kind kind) {
        return values.stream().filter(value -> value.kind() == kind).toList();
    }

    /** Without what looks like the name of a system and is none. */
    Statement onlySystems(Set<String> names) {
        var kept = values.stream()
                .filter(value -> value.kind() != Kind.SYSTEM || names.contains(value.normal()))
                .toList();
        return new Statement(place, language, start, end, words, stems, above, kept, particulars, hasCondition);
    }

    List<String> near(Value value) {
        int before = (int)
                words.stream().filter(word -> word.start() < value.start()).count();
        return words.subList(Math.max(0, before - NEAR_BEFORE), Math.min(words.size(), before + NEAR_AFTER)).stream()
                .map(WordStems.Word::stem)
                .distinct()
                .toList();
    }
}
