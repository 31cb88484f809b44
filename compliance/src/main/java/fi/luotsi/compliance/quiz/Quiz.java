package fi.luotsi.compliance.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Questions as their author writes them, with an empty line between two:
 *
 * <pre>
 * Whom may you tell your password?
 * - the head
 * + nobody
 * - the help desk
 * &gt; 3 § Accounts and devices
 * </pre>
 *
 * The right answer has a plus, a wrong one a minus; the last line, which may be missing, is the heading under which the answer stands.
 */
public record Quiz(List<Question> questions) {
    public static final int LONGEST = 4_000;
    public static final int MOST_CHOICES = 6;

    /** So many new answers are shown together at least, of whatever is counted without persons. */
    public static final int BATCH = 5;

    private static final String RIGHT = "+";
    private static final String WRONG = "-";
    private static final String WHERE = ">";

    public Quiz {
        questions = List.copyOf(questions);
    }

    /** What cannot be read as a question is left out. */
    public static Quiz read(String text) {
        return new Quiz(parts(text).flatMap(part -> question(part).stream()).toList());
    }

    /** The number, from 1, of the first question that cannot be read or is one too many. */
    public static OptionalInt fault(String text, int most) {
        var parts = parts(text).toList();
        return IntStream.rangeClosed(1, parts.size())
                .filter(number ->
                        number > most || question(parts.get(number - 1)).isEmpty())
                .findFirst();
    }

    private static Stream<List<String>> parts(String text) {
        return Stream.of(text.strip().split("\\R[\\t ]*\\R"))
                .map(part -> part.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList())
                .filter(lines -> !lines.isEmpty());
    }

    private static Optional<Question> question(List<String> lines) {
        var choices = new ArrayList<String>();
        var right = new ArrayList<Integer>();
        var where = "";
        for (var line : lines.subList(1, lines.size())) {
            var said = line.substring(1).strip();
            if (said.isEmpty() || !where.isEmpty()) {
                return Optional.empty();
            } else if (line.startsWith(RIGHT)) {
                right.add(choices.size());
                choices.add(said);
            } else if (line.startsWith(WRONG)) {
                choices.add(said);
            } else if (line.startsWith(WHERE)) {
                where = said;
            } else {
                return Optional.empty();
            }
        }
        return right.size() == 1 && choices.size() > 1 && choices.size() <= MOST_CHOICES && !isChoice(lines.getFirst())
                ? Optional.of(new Question(lines.getFirst(), choices, right.getFirst(), where))
                : Optional.empty();
    }

    private static boolean isChoice(String line) {
        return line.startsWith(RIGHT) || line.startsWith(WRONG) || line.startsWith(WHERE);
    }
}
