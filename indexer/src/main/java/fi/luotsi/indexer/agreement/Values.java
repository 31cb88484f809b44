package fi.luotsi.indexer.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Every value of a sentence, in their order. */
final class Values {
    private static final Pattern KEPT = words("säily|hävit|poistet|poistuu|poistaa"
            + " ne|bevara|förvara|förstör|gallra|radera|\\bkept\\b|\\bkeep\\b|retain|retention|destroy|delet|\\bstored?\\b"
            + " for");
    /** What is deleted for ever is not kept for ever. */
    private static final Pattern LASTING =
            words("säily|bevara|förvara|\\bkept\\b|\\bkeep\\b|retain|\\bstored\\b| \\| ");

    private static final Pattern FOREVER = words("\\bpysyvästi\\b|\\bvaraktigt\\b|\\bpermanently\\b");
    private static final Pattern SCHOOL_YEAR_END =
            words("(?:luku|toiminta)vuoden (?:loppuun|päättymiseen|lopussa)|läsårets slut|end of the school year");
    /** What was the rule once. */
    private static final Pattern PAST =
            words("\\baiemmin\\b|\\baikaisemmin\\b|\\btidigare\\b|\\bpreviously\\b|\\bformerly\\b");

    private Values() {}

    /** @param around what tells what the sentence is about when it does not say it itself */
    static List<Value> in(String sentence, String around, String language) {
        if (sentence.endsWith("?") || PAST.matcher(sentence).find()) {
            return List.of();
        }
        var found = new ArrayList<Value>();
        addApart(found, Contacts.in(sentence));
        addApart(found, DaysAndTimes.in(sentence));
        addApart(found, Numbers.in(sentence));
        addApart(found, Rule.in(sentence, language));
        addApart(found, Systems.candidates(sentence, language));
        var values = KEPT.matcher(sentence).find() || KEPT.matcher(around).find() ? kept(found, sentence) : found;
        return values.stream().sorted(Comparator.comparingInt(Value::start)).toList();
    }

    private static void addApart(List<Value> found, List<Value> more) {
        more.stream()
                .filter(value -> found.stream().noneMatch(value::overlaps))
                .toList()
                .forEach(found::add);
    }

    /** Days and lengths of time say how long something is kept. */
    private static List<Value> kept(List<Value> found, String sentence) {
        var all = new ArrayList<Value>();
        for (var value : found) {
            all.add(value.kind() == Kind.DATE || value.unit().equals(Numbers.TIME) ? value.as(Kind.RETENTION) : value);
        }
        if (LASTING.matcher(sentence).find()) {
            FOREVER.matcher(sentence)
                    .results()
                    .forEach(match -> all.add(
                            new Value(Kind.RETENTION, "forever", "forever", Bound.NONE, match.start(), match.end())));
        }
        SCHOOL_YEAR_END
                .matcher(sentence)
                .results()
                .forEach(match -> all.add(new Value(
                        Kind.RETENTION, DaysAndTimes.DAY, "31.7.0", Bound.UNTIL, match.start(), match.end())));
        return all;
    }

    private static Pattern words(String words) {
        return Pattern.compile(
                words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
