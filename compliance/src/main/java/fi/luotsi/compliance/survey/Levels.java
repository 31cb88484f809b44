package fi.luotsi.compliance.survey;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How well people do in an area. A person counts once, by the mean of their marks there, so that nobody counts for more who was asked more.
 *
 * @param people how many have each mean
 */
public record Levels(SortedMap<Double, Integer> people) {
    public static final Levels NONE = new Levels(Collections.emptySortedMap());

    public Levels {
        people = Collections.unmodifiableSortedMap(new TreeMap<>(people));
    }

    public int count() {
        return people.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many are nearest to each level, from 0; halves go up. */
    public List<Integer> counts() {
        return IntStream.rangeClosed(0, Question.HIGHEST_LEVEL)
                .mapToObj(level -> people.entrySet().stream()
                        .filter(entry -> Math.round(entry.getKey()) == level)
                        .mapToInt(entry -> entry.getValue())
                        .sum())
                .toList();
    }

    public double mean() {
        var sum = people.entrySet().stream()
                .mapToDouble(entry -> entry.getKey() * entry.getValue())
                .sum();
        return count() == 0 ? 0 : sum / count();
    }

    /** One with so many points from so many statements is in it {@code times} more. */
    Levels with(int points, int statements, int times) {
        var more = new TreeMap<>(people);
        more.merge((double) points / statements, times, Integer::sum);
        return new Levels(more);
    }
}
