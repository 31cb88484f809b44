package fi.luotsi.indexer.agreement;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days of the calendar and times of day in a sentence. */
final class DaysAndTimes {
    static final String DAY = "day";
    private static final String MONTHS =
            "(tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)kuu(?:n|ta|ssa|hun|sta|lle|lta|tta)?"
                    + "|(janua|februa|mars|march|april|ma[jy]|jun[ie]|jul[iy]|aug|sep|okt|oct|nov|dec)(?:ri|ry|ch|usti?|t?embe?r|ober|tobe?r|e?ember)?";
    private static final List<String> STARTS = List.of(
            "tammi", "janua", "helmi", "februa", "maalis", "mar", "huhti", "april", "touko", "ma", "kesä", "jun",
            "heinä", "jul", "elo", "aug", "syys", "sep", "loka", "o", "marras", "nov", "joulu", "dec");
    private static final String YEAR = "((?:19|20)\\d\\d)";

    private static final Pattern NUMBERS =
            pattern("(?<![\\d.,])(\\d{1,2})\\.\\s?(\\d{1,2})\\.(?:\\s?" + YEAR + ")?(?![\\d/])(?!/\\d)");
    private static final Pattern ISO = pattern("(?<![\\d-])" + YEAR + "-(\\d\\d)-(\\d\\d)(?![\\d-])");
    private static final Pattern DAY_MONTH =
            pattern("(?<![\\d.,:])(\\d{1,2})(?:\\.|st|nd|rd|th)? (?:of )?(?:" + MONTHS + ")\\b(?:,? " + YEAR + ")?");
    private static final Pattern MONTH_DAY =
            pattern("\\b(?:" + MONTHS + ") (\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,? " + YEAR + ")?");
    private static final Pattern END_OF_MONTH = pattern(
            "\\b(?:(?:" + MONTHS + ") loppuun|(?:i slutet av|utgången av|(?:the )?end of) (?:" + MONTHS + "))\\b");
    private static final Pattern TIME = pattern("(?:\\b(?:klo|kello|kl|at|by|between)\\.?"
            + " )(\\d{1,2})(?:[.:](\\d\\d))?(?:\\s?[-–—]\\s?(\\d{1,2})(?:[.:](\\d\\d))?)?(?![\\d.:]*\\d)(?!"
            + " ?(?:am|pm)\\b)");
    private static final Pattern HOURS =
            pattern("(?<![\\d.,])(\\d{1,2})[.:](\\d\\d)\\s?[-–—]\\s?(\\d{1,2})[.:](\\d\\d)(?![\\d.])");
    private static final Pattern ENGLISH_TIME = pattern("(?<![\\d.,])(\\d{1,2})(?:[.:](\\d\\d))? ?(am|pm)\\b");
    private static final Pattern UNTIL = pattern(
            "viimeistään|mennessä|asti|saakka|loppuun|määräaika|takaraja|umpeutuu|päättyy|senast|före|utgång|till och"
                    + " med|deadline|latest|\\bby\\b|until|before|no later|closes|ends");
    private static final Pattern FROM = pattern("alkaen|lähtien|alkaa|avautuu|avataan|från och"
            + " med|fr\\.o\\.m|\\bfrån\\b|börjar|öppnar|\\bfrom\\b|starting|opens|begins|starts|after|jälkeen|efter");
    private static final int AROUND = 32;

    private DaysAndTimes() {}

    static List<Value> in(String sentence) {
        var found = new ArrayList<Value>();
        NUMBERS.matcher(sentence)
                .results()
                .forEach(m -> add(found, sentence, m, day(m.group(1), number(m.group(2)), m.group(3))));
        ISO.matcher(sentence)
                .results()
                .forEach(m -> add(found, sentence, m, day(m.group(3), number(m.group(2)), m.group(1))));
        DAY_MONTH
                .matcher(sentence)
                .results()
                .forEach(m -> add(found, sentence, m, day(m.group(1), month(m.group(2), m.group(3)), m.group(4))));
        MONTH_DAY
                .matcher(sentence)
                .results()
                .forEach(m -> add(found, sentence, m, day(m.group(3), month(m.group(1), m.group(2)), m.group(4))));
        END_OF_MONTH.matcher(sentence).results().forEach(m -> add(found, sentence, m, lastDay(m)));
        ENGLISH_TIME.matcher(sentence).results().forEach(m -> addTime(found, m, english(m)));
        TIME.matcher(sentence).results().forEach(m -> addTime(found, m, time(m)));
        HOURS.matcher(sentence).results().forEach(m -> addTime(found, m, time(m)));
        return found;
    }

    private static void add(List<Value> found, String sentence, MatchResult match, CalendarDay day) {
        var value = new Value(Kind.DATE, DAY, day.toString(), bound(sentence, match), match.start(), match.end());
        if (day.isPossible() && found.stream().noneMatch(value::overlaps)) {
            found.add(value);
        }
    }

    private static void addTime(List<Value> found, MatchResult match, TimeOfDay time) {
        var value = Value.of(Kind.TIME, time.toString(), match.start(), match.end());
        if (time.from() < 24 * 60 + 60 && found.stream().noneMatch(value::overlaps)) {
            found.add(value);
        }
    }

    /** By the nearest word that tells it. */
    private static Bound bound(String sentence, MatchResult match) {
        var before = sentence.substring(Math.max(0, match.start() - AROUND), match.start());
        var after = sentence.substring(match.end(), Math.min(sentence.length(), match.end() + AROUND));
        int until = nearest(UNTIL, before, after);
        int from = nearest(FROM, before, after);
        if (until == from) {
            return Bound.NONE;
        }
        return until < from ? Bound.UNTIL : Bound.FROM;
    }

    private static int nearest(Pattern words, String before, String after) {
        int last = words.matcher(before)
                .results()
                .mapToInt(word -> before.length() - word.end())
                .min()
                .orElse(AROUND);
        int first = words.matcher(after)
                .results()
                .mapToInt(MatchResult::start)
                .min()
                .orElse(AROUND);
        return Math.min(last, first);
    }

    private static CalendarDay day(String day, int month, @Nullable String year) {
        return new CalendarDay(number(day), month, year == null ? 0 : number(year));
    }

    private static CalendarDay lastDay(MatchResult match) {
        int month = match.group(1) != null || match.group(2) != null
                ? month(match.group(1), match.group(2))
                : month(match.group(3), match.group(4));
        return new CalendarDay(YearMonth.of(2026, month).lengthOfMonth(), month, 0);
    }

    private static int month(@Nullable String finnish, @Nullable String other) {
        var name = Objects.requireNonNullElse(finnish, Objects.requireNonNullElse(other, ""))
                .toLowerCase(Locale.ROOT);
        for (int index = 0; index < STARTS.size(); index++) {
            if (name.startsWith(STARTS.get(index))
                    && !(name.startsWith("ma") && STARTS.get(index).equals("mar") && name.length() == 3)) {
                return index / 2 + 1;
            }
        }
        return 0;
    }

    private static TimeOfDay time(MatchResult match) {
        int from = minutes(match.group(1), match.group(2));
        return new TimeOfDay(from, match.group(3) == null ? TimeOfDay.NO_END : minutes(match.group(3), match.group(4)));
    }

    private static TimeOfDay english(MatchResult match) {
        int hour = number(match.group(1)) % 12 + (match.group(3).equalsIgnoreCase("pm") ? 12 : 0);
        return new TimeOfDay(minutes(Integer.toString(hour), match.group(2)), TimeOfDay.NO_END);
    }

    private static int minutes(String hours, @Nullable String minutes) {
        return number(hours) * 60 + (minutes == null ? 0 : number(minutes));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static Pattern pattern(String words) {
        return Pattern.compile(
                words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
