package fi.luotsi.indexer.agreement;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a statement is about in particular, so that another one on the like of it is about something else: a school, a class, a year, a role.
 *
 * @param acts numbers of acts in the title: another act is another rule, and a later one of the same name follows it
 * @param answers of the statement itself to {@link Alternatives}
 * @param headingAnswers of what stands above it
 */
record Particulars(
        Set<String> names,
        Set<String> classes,
        Set<String> years,
        Set<String> acts,
        Map<Integer, Integer> answers,
        Map<Integer, Integer> headingAnswers) {
    private static final Pattern PLACE = pattern("(\\p{Lu}[\\p{L}-]+)(?:in|n|s)?"
            + " (?:koulu|päiväko|lukio|yksik|kirjasto|skola|daghem|gymnasi|school|library)\\p{L}*");
    private static final Pattern NAME = pattern("(?<=[\\p{Ll}\\d,)] )(\\p{Lu}[\\p{L}\\d-]{2,})");
    private static final Pattern CLASS = Pattern.compile(
            "(?:luok\\p{L}*|vuosiluok\\p{L}*|årskurs\\p{L}*|klass\\p{L}*|grades?|year"
                    + " groups?)\\s(\\d{1,2}(?:\\s?[-–]\\s?\\d{1,2})?)|(\\d{1,2}(?:\\s?[-–]\\s?\\d{1,2})?)\\.?[-"
                    + " ]?luok\\p{L}*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern YEAR =
            Pattern.compile("(?<![\\d/-])(20[0-4]\\d)(?:\\s?[-–]\\s?(?:20)?\\d\\d)?(?!\\d)");
    private static final Pattern ACT = Pattern.compile("(?<!\\d)(\\d{1,4}/(?:19|20)\\d\\d)(?!\\d)");
    /** English writes these with a capital. */
    private static final Set<String> NO_NAMES = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "finnish",
            "swedish",
            "english",
            "the");

    /**
     * @param unvalued the statement without its values
     * @param levels what stands above it, the nearest first
     */
    static Particulars of(String unvalued, List<String> levels, String language, WordStems stems) {
        var above = String.join("\n", levels);
        var names = new HashSet<String>();
        Stream.of(PLACE.matcher(unvalued), NAME.matcher(unvalued), PLACE.matcher(above))
                .forEach(found -> found.results()
                        .map(match -> match.group(1).toLowerCase(Locale.ROOT))
                        .filter(name -> !NO_NAMES.contains(name))
                        .forEach(name -> names.add(root(stems.stem(name, language)))));
        var classes = found(CLASS, unvalued);
        var years = found(YEAR, unvalued);
        return new Particulars(
                names,
                classes.isEmpty() ? found(CLASS, above) : classes,
                years.isEmpty() ? found(YEAR, above) : years,
                found(ACT, levels.getLast()),
                answers(unvalued),
                nearestAnswers(levels));
    }

    /** Inflected names of which nothing is known keep their beginning. */
    static String root(String name) {
        return name.substring(0, Math.min(5, name.length()));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1) != null || match.groupCount() == 1 ? match.group(1) : match.group(2))
                .map(text1 -> text1.replaceAll("\\s", "").replace('–', '-'))
                .collect(Collectors.toSet());
    }

    private static Map<Integer, Integer> answers(String text) {
        return Alternatives.in(Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")));
    }

    /** A heading answers more surely than the title of a document that is about several. */
    private static Map<Integer, Integer> nearestAnswers(List<String> levels) {
        var nearest = new HashMap<Integer, Integer>();
        levels.forEach(level -> answers(level).forEach(nearest::putIfAbsent));
        return Map.copyOf(nearest);
    }

    /** Whether the two speak of different things. */
    boolean exclude(Particulars other, Kind kind) {
        return (kind != Kind.SYSTEM && differ(names, other.names))
                || differ(classes, other.classes)
                || differ(years, other.years)
                || differ(acts, other.acts)
                || Alternatives.exclude(answers, other.answers)
                || Alternatives.exclude(whole(), other.whole());
    }

    /** Whether both name the same role that one turns to. */
    boolean shareRole(Particulars other) {
        return Alternatives.shareRole(answers, other.answers);
    }

    /** Where the statement itself does not answer, what stands above it does. */
    private Map<Integer, Integer> whole() {
        var whole = new HashMap<>(headingAnswers);
        whole.putAll(answers);
        return whole;
    }

    private static boolean differ(Set<String> one, Set<String> other) {
        return !one.isEmpty() && !other.isEmpty() && Collections.disjoint(one, other);
    }

    private static Pattern pattern(String words) {
        return Pattern.compile(words, Pattern.UNICODE_CHARACTER_CLASS);
    }
}
