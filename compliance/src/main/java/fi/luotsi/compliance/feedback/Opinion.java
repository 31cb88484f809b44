package fi.luotsi.compliance.feedback;

import fi.luotsi.compliance.feedback.Answer.Pace;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What people think of a training in a school year, of the answers that are released.
 *
 * @param schoolYear for example {@code 2026-2027}
 * @param useful how many gave each mark, the lowest first; as {@code clear} and {@code applicable}
 * @param words in an order by lot
 */
public record Opinion(
        String schoolYear,
        int answers,
        List<Integer> useful,
        List<Integer> clear,
        List<Integer> applicable,
        Map<Pace, Integer> pace,
        List<String> words) {
    public Opinion {
        useful = List.copyOf(useful);
        clear = List.copyOf(clear);
        applicable = List.copyOf(applicable);
        pace = Map.copyOf(pace);
        words = List.copyOf(words);
    }

    static Opinion of(String schoolYear, List<Answer> released) {
        return new Opinion(
                schoolYear,
                released.size(),
                marks(released.stream().map(Answer::useful).toList()),
                marks(released.stream().map(Answer::clear).toList()),
                marks(released.stream().map(Answer::applicable).toList()),
                released.stream().collect(Collectors.toMap(Answer::pace, answer -> 1, Integer::sum)),
                released.stream()
                        .map(Answer::words)
                        .filter(words -> !words.isEmpty())
                        .toList());
    }

    private static List<Integer> marks(List<Integer> given) {
        return IntStream.rangeClosed(Answer.LEAST, Answer.MOST)
                .mapToObj(
                        mark -> (int) given.stream().filter(one -> one == mark).count())
                .toList();
    }

    /** Mean of the marks. */
    public static double mean(List<Integer> marks) {
        var sum = IntStream.range(0, marks.size())
                .map(place -> (place + Answer.LEAST) * marks.get(place))
                .sum();
        var count = marks.stream().mapToInt(Integer::intValue).sum();
        return count == 0 ? 0 : (double) sum / count;
    }
}
