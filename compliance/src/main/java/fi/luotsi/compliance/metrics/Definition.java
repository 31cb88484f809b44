package fi.luotsi.compliance.metrics;

import fi.luotsi.compliance.people.Role;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a metric means. Its name, its words, its denominator and its source in words are texts of the pages, see {@link #key()}.
 *
 * @param series from 1; a changed definition begins a new one, so that a curve never joins what was counted in two ways
 * @param from the first day on which it counts
 * @param unit in which it is told
 * @param counted what its denominator consists of
 * @param target in percent; none where there is nothing to reach
 * @param owner who answers for it
 */
public record Definition(
        Metric metric,
        int series,
        LocalDate from,
        Unit unit,
        Counted counted,
        Direction direction,
        Optional<Integer> target,
        Role owner,
        Refresh refresh) {
    /** In what it is told. */
    public enum Unit {
        PERCENT,
        NUMBER
    }

    /** What is counted. Everything but documents is people, or tells of them. */
    public enum Counted {
        PEOPLE,
        ANSWERS,
        CONVERSATIONS,
        SEARCHES,
        DOCUMENTS;

        boolean isProtected() {
            return this != DOCUMENTS;
        }
    }

    /** Which way is better. */
    public enum Direction {
        UP,
        DOWN
    }

    /** How its facts come, and for which days it can be counted. */
    public enum Refresh {
        /** Facts have days: any day can be counted, also long after. */
        DATED,
        /** Facts are of months, and files of a month come after it: counted again and again, and frozen anew where that changes something. */
        MONTHLY,
        /** Facts have no days, so that nobody can be told by them: counted every night, for that night. */
        NIGHTLY
    }

    Definition with(Optional<Integer> otherTarget) {
        return new Definition(metric, series, from, unit, counted, direction, otherTarget, owner, refresh);
    }

    /** Of its name: {@code metric.SIGNED}; with {@code .means}, {@code .base} and {@code .source} of what it means, its denominator and its source. */
    public String key() {
        return "metric." + metric.name();
    }
}
