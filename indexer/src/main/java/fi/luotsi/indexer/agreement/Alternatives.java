package fi.luotsi.indexer.agreement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Words that exclude each other, such as the names of roles and of school levels: {@code alternatives.txt} tells how they are written down. */
final class Alternatives {
    /** Inside a compound, only so long beginnings are sure to be a part of it. */
    private static final int SURE = 6;

    /** Whose contact it is: the question of the first line. */
    private static final Integer ROLE = 0;

    private static final List<List<List<String>>> QUESTIONS = load();

    private Alternatives() {}

    private static List<List<List<String>>> load() {
        var file = Objects.requireNonNull(Alternatives.class.getResourceAsStream("alternatives.txt"));
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> Arrays.stream(line.split("\\|"))
                            .map(answer -> List.of(answer.strip().split("\\s+")))
                            .toList())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The answers that words give: for each question that they answer at all, one bit an answer. */
    static Map<Integer, Integer> in(Stream<String> forms) {
        var answers = new HashMap<Integer, Integer>();
        forms.forEach(form -> {
            for (int question = 0; question < QUESTIONS.size(); question++) {
                int given = answers(form, QUESTIONS.get(question));
                if (given != 0) {
                    answers.merge(question, given, (one, other) -> one | other);
                }
            }
        });
        return Map.copyOf(answers);
    }

    private static int answers(String form, List<List<String>> question) {
        int given = 0;
        for (int answer = 0; answer < question.size(); answer++) {
            if (question.get(answer).stream().anyMatch(word -> isIn(word, form))) {
                given |= 1 << answer;
            }
        }
        return given;
    }

    private static boolean isIn(String word, String form) {
        return form.startsWith(word) || (word.length() >= SURE && form.contains(word));
    }

    /** Whether a question is answered on both sides, and nowhere alike. */
    static boolean exclude(Map<Integer, Integer> one, Map<Integer, Integer> other) {
        return one.entrySet().stream()
                .anyMatch(
                        mine -> other.containsKey(mine.getKey()) && (mine.getValue() & other.get(mine.getKey())) == 0);
    }

    static boolean shareRole(Map<Integer, Integer> one, Map<Integer, Integer> other) {
        return (one.getOrDefault(ROLE, 0) & other.getOrDefault(ROLE, 0)) != 0;
    }
}
