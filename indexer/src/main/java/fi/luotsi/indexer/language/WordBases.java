package fi.luotsi.indexer.language;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Takes words apart, to look them up: to their dictionary forms, and to the parts of a compound. */
record WordBases(Morphology finnish, SwedishMorphology swedish) {
    /** The dictionary forms of a word; none where nothing is known of its language's inflection. */
    Collection<String> of(String word, String language) {
        return switch (language) {
            case "sv" -> swedish.bases(word);
            case "fi" -> List.of(forms(word).lemmas().split(" "));
            default -> List.of();
        };
    }

    /** Other words that say the same in another word class. */
    Collection<String> related(String word, String language) {
        return language.equals("sv") ? SwedishActs.verbs(word) : List.of();
    }

    /** The parts of a compound, each in its dictionary forms; none for a simple word. */
    List<Set<String>> parts(String word, String language) {
        return switch (language) {
            case "sv" -> swedish.compound(word);
            case "fi" ->
                Stream.of(forms(word).parts().split(" "))
                        .filter(part -> !part.isEmpty())
                        .map(Set::of)
                        .toList();
            default -> List.of();
        };
    }

    /** True when the language's morphology knows the word. */
    boolean know(String word, String language) {
        return switch (language) {
            case "sv" ->
                !swedish.bases(word).isEmpty() || !swedish.compound(word).isEmpty();
            case "fi" -> forms(word).known();
            default -> false;
        };
    }

    private WordForms forms(String word) {
        return finnish.forms(word.toCharArray(), word.length());
    }
}
