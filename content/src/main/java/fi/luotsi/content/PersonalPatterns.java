package fi.luotsi.content;

import fi.luotsi.content.PersonalFinding.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what looks like personal data in texts, by patterns that are well defined. Names cannot be told from other words. */
public final class PersonalPatterns {
    /** <i>henkilötunnus</i>, with the signs of centuries of decree 128/2010 as changed in 2022. */
    private static final Pattern IDENTITY_CODE =
            Pattern.compile("(?<![\\w-])(\\d{2})(\\d{2})(\\d{2})([-+A-FU-Y])(\\d{3})([0-9A-Y])(?![\\w-])");

    private static final String CHECK = "0123456789ABCDEFHJKLMNPRSTUVWXY";
    private static final Pattern TELEPHONE = Pattern.compile(
            "(?<![\\w.,/-])(?:(?:\\+|00)\\d{2,3}[ -]?(?:\\(0\\))?[ -]?\\d|0\\d)\\d{0,3}(?:[ -]?\\d{2,4}){1,4}(?![\\w/-])");
    private static final int FEWEST_DIGITS = 8;
    private static final int MOST_DIGITS = 15;
    private static final Pattern ADDRESS = Pattern.compile("(?<![\\w.+-])[\\w.+-]++@([\\w-]+(?:\\.[\\w-]+)+)");

    /** Providers of mail for private persons in Finland. */
    private static final Set<String> PRIVATE = Set.of(
            "gmail.com",
            "googlemail.com",
            "hotmail.com",
            "hotmail.fi",
            "outlook.com",
            "live.com",
            "live.fi",
            "msn.com",
            "yahoo.com",
            "icloud.com",
            "me.com",
            "proton.me",
            "protonmail.com",
            "luukku.com",
            "suomi24.fi",
            "kolumbus.fi",
            "elisanet.fi",
            "saunalahti.fi",
            "pp.inet.fi",
            "inet.fi",
            "netti.fi",
            "welho.com",
            "dnainternet.net",
            "phnet.fi",
            "surffi.fi",
            "welho.fi");

    private PersonalPatterns() {}

    public static List<PersonalFinding> in(List<Section> sections) {
        return Arrays.stream(Kind.values())
                .flatMap(kind -> finding(kind, sections).stream())
                .toList();
    }

    private static Optional<PersonalFinding> finding(Kind kind, List<Section> sections) {
        var places = new LinkedHashSet<String>();
        var anchor = "";
        for (var section : sections) {
            var found = Stream.concat(section.headings().stream(), Stream.of(section.text()))
                    .flatMap(text -> places(kind, text))
                    .toList();
            if (!found.isEmpty() && anchor.isEmpty()) {
                anchor = section.anchor();
            }
            places.addAll(found);
        }
        return places.isEmpty() ? Optional.empty() : Optional.of(new PersonalFinding(kind, places.size(), anchor));
    }

    /** What a text that stands alone looks as if it held. */
    public static List<Kind> in(String text) {
        return Arrays.stream(Kind.values())
                .filter(kind -> places(kind, text).findAny().isPresent())
                .toList();
    }

    static Stream<String> places(Kind kind, String text) {
        return switch (kind) {
            case IDENTITY_CODE ->
                IDENTITY_CODE
                        .matcher(text)
                        .results()
                        .filter(PersonalPatterns::isIdentityCode)
                        .map(found -> found.group());
            case TELEPHONE ->
                TELEPHONE
                        .matcher(text)
                        .results()
                        .map(found -> found.group().replaceAll("\\D", ""))
                        .filter(PersonalPatterns::isTelephone);
            case PRIVATE_ADDRESS ->
                ADDRESS.matcher(text.toLowerCase(java.util.Locale.ROOT))
                        .results()
                        .filter(found -> PRIVATE.contains(found.group(1)))
                        .map(found -> found.group());
        };
    }

    /** A day that exists, and the check character of the Digital and Population Data Services Agency. */
    private static boolean isIdentityCode(java.util.regex.MatchResult code) {
        var number = Long.parseLong(code.group(1) + code.group(2) + code.group(3) + code.group(5));
        return isDay(code)
                && CHECK.charAt((int) (number % CHECK.length()))
                        == code.group(6).charAt(0);
    }

    private static boolean isDay(java.util.regex.MatchResult code) {
        var sign = code.group(4).charAt(0);
        var century = sign == '+' ? 1800 : sign == '-' || sign >= 'U' ? 1900 : 2000;
        try {
            return LocalDate.of(
                                    century + Integer.parseInt(code.group(3)),
                                    Integer.parseInt(code.group(2)),
                                    Integer.parseInt(code.group(1)))
                            .getYear()
                    > 0;
        } catch (DateTimeException notADay) {
            return false;
        }
    }

    private static boolean isTelephone(String digits) {
        return digits.length() >= FEWEST_DIGITS && digits.length() <= MOST_DIGITS;
    }
}
