package fi.luotsi.indexer.insight;

import java.util.List;
import java.util.regex.Pattern;

/** What looks like it tells of a person: identity codes, e-mail addresses, telephone numbers, long numbers. Names cannot be told from other words. */
final class PersonalData {
    private static final Pattern ADDRESS = Pattern.compile("\\S+\\s*@\\s*\\S+");
    /** <i>henkilötunnus</i>, with the signs of the decree 128/2010 and its change of 2023; also with spaces inside. */
    private static final Pattern IDENTITY_CODE =
            Pattern.compile("\\d{6}\\s?[-+A-FU-Y]\\s?\\d{2,3}[0-9A-Z]?", Pattern.CASE_INSENSITIVE);

    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{6,}");
    /** Seven digits or more with what people put between. */
    private static final Pattern TELEPHONE = Pattern.compile("\\+?\\(?\\d(?:[\\s().\\-–]*\\d){6,}");

    private static final Pattern DATE_OR_YEARS = Pattern.compile(
            "(?<!\\d)(?:(?:19|20)\\d\\d\\s*[-–/]\\s*(?:19|20)\\d\\d|\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?(?:19|20)\\d\\d)(?!\\d)");

    private static final List<Pattern> TELLING = List.of(ADDRESS, IDENTITY_CODE, TELEPHONE, LONG_NUMBER);
    private static final String LEFT_OUT = "[…]";

    private PersonalData() {}

    static boolean isIn(String text) {
        var looked = DATE_OR_YEARS.matcher(text).replaceAll(" ");
        return TELLING.stream().anyMatch(pattern -> pattern.matcher(looked).find());
    }

    /** The text with a sign in each place where it told of somebody; dates and school years stay. */
    static String cut(String text) {
        var kept = new StringBuilder();
        var dates = DATE_OR_YEARS.matcher(text);
        int from = 0;
        while (dates.find()) {
            kept.append(cutAll(text.substring(from, dates.start()))).append(dates.group());
            from = dates.end();
        }
        return kept.append(cutAll(text.substring(from))).toString();
    }

    private static String cutAll(String text) {
        var kept = text;
        for (var pattern : TELLING) {
            kept = pattern.matcher(kept).replaceAll(LEFT_OUT);
        }
        return kept;
    }
}
