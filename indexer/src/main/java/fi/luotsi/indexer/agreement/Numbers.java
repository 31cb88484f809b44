package fi.luotsi.indexer.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Numbers with their units in a sentence; lengths of time in hours, whatever the text counts in. */
final class Numbers {
    static final String TIME = "time";
    private static final double DAY = 24;
    /** Five of them are a week. */
    private static final double WORKDAY = DAY * 7 / 5;

    private static final double MONTH = DAY * 30;
    private static final double YEAR = DAY * 365;

    /** A unit by how its words begin or what they are. */
    private record Unit(String name, double times, Pattern words) {}

    private static final List<Unit> UNITS = List.of(
            unit("age", 1, "-?vuotia\\p{L}+|-åring\\p{L}*|-year-olds?|vuotta täyttä\\p{L}+|år fyllda|years of age"),
            unit(
                    TIME,
                    WORKDAY,
                    "(?:työ|arki|koulu)päiv\\p{L}+|(?:arbets|var|skol)dag\\p{L}*|(?:working|business|school) days?"),
            unit(TIME, 1 / 60.0, "minuut\\p{L}+|min|minut\\p{L}*|minutes?"),
            unit(TIME, 1, "tun(?:ti|tia|nin|nissa|tiin|teja|tien)|timm\\p{L}+|hours?|h"),
            unit(TIME, DAY, "vuorokau\\p{L}+|vrk|päiv(?:ä|ää|än|ässä|iä|ien)|pv|dygn|dag(?:ar|en|ars|arna)?|days?"),
            unit(TIME, DAY * 7, "viik(?:ko|koa|on|ossa|koon|kojen)|veck\\p{L}+|weeks?"),
            unit(TIME, MONTH, "kuukau\\p{L}+|kk|månad\\p{L}*|months?"),
            unit(TIME, YEAR, "vuo(?:si|tta|den|desta|dessa|teen)|lukuvuotta|år|åren|years?"),
            unit("euro", 1, "euro\\p{L}*|€|eur"),
            unit("percent", 1, "prosent\\p{L}+|%|procent\\p{L}*|percent|per cent"),
            unit("bytes", 1, "k(?:t|b|ilotavu\\p{L}*|ilobytes?)"),
            unit("bytes", 1_000, "m(?:t|b|egatavu\\p{L}*|egabytes?)"),
            unit("bytes", 1_000_000, "g(?:t|b|igatavu\\p{L}*|igabytes?)"),
            unit("characters", 1, "merk(?:kiä|ki|in|kinen|kisen|kistä)|tecken|characters?"),
            unit("times", 1, "kert(?:aa|a)|kerran|gång\\p{L}*|times"),
            unit(
                    "attempts",
                    1,
                    "(?:virheelli\\p{L}+ )?yrity\\p{L}+|(?:misslyckade )?försök\\p{L}*|(?:failed )?attempts?"),
            unit("pupils", 1, "oppila\\p{L}+|elev\\p{L}*|pupils?|students?"),
            unit("children", 1, "last?a|lapsen|barn|children"),
            unit("persons", 1, "henkilö\\p{L}*|person\\p{L}*|people"),
            unit("pages", 1, "sivu\\p{L}*|sid(?:a|or)|pages?"),
            unit("credits", 1, "opintopiste\\p{L}*|op|studiepoäng|credits?"),
            unit("points", 1, "piste(?:ttä|en|isiin)|poäng|points?"),
            unit("metres", 1, "metri\\p{L}*|met(?:er|re|res|ers)"),
            unit("kilometres", 1, "kilometri\\p{L}*|km|kilometer|kilometres"));

    private static final Map<String, Integer> WORDS = words();
    private static final String WORD = WORDS.keySet().stream()
            .sorted((one, other) -> other.length() - one.length())
            .collect(Collectors.joining("|"));
    private static final Pattern NUMBER = pattern(
            "(?<![\\d.,/§+-]|\\d )(?:(\\d{1,3}(?:[ \\u00a0]\\d{3})+|\\d+)(?:,(\\d+))?(?:\\s?[-–]\\s?(\\d+))?|\\b("
                    + WORD + "))(?:[ \\u00a0](?=\\S)|(?=[%€-]))(?:kokonaisen |kalenteri|hela |full )?");
    private static final Pattern ONE = pattern("\\b(viikon|kuukauden|vuoden|vuorokauden|tunnin|päivän|työpäivän)"
            + " (?:kuluessa|sisällä|kuluttua|ajan|välein|jälkeen)\\b");
    private static final Pattern LEAST = pattern("vähintään|ainakin|yli|minst|över|at least|minimum|more than|over");
    private static final Pattern MOST =
            pattern("enintään|korkeintaan|alle|viimeistään|kuluessa|sisällä|högst|max|senast|inom|under|at most|up"
                    + " to|within|no more than|not more than|less than|maximum");
    private static final int BEFORE = 26;
    private static final int AFTER = 12;

    private Numbers() {}

    static List<Value> in(String sentence) {
        var found = new ArrayList<Value>();
        NUMBER.matcher(sentence)
                .results()
                .forEach(number ->
                        unitAt(sentence, number.end()).ifPresent(unit -> found.add(value(sentence, number, unit))));
        ONE.matcher(sentence).results().forEach(match -> {
            unitAt(sentence, match.start()).ifPresent(unit -> {
                var value = new Value(Kind.NUMBER, TIME, text(unit.unit.times), Bound.NONE, match.start(), unit.end);
                if (found.stream().noneMatch(value::overlaps)) {
                    found.add(value);
                }
            });
        });
        return found;
    }

    private record Place(Unit unit, int end) {}

    private static Optional<Place> unitAt(String sentence, int start) {
        for (var unit : UNITS) {
            var words = unit.words
                    .matcher(sentence)
                    .region(start, sentence.length())
                    .useTransparentBounds(true);
            if (words.lookingAt()) {
                return Optional.of(new Place(unit, words.end()));
            }
        }
        return Optional.empty();
    }

    private static Value value(String sentence, MatchResult number, Place place) {
        var normal = text(amount(number) * place.unit.times);
        if (number.group(3) != null) {
            normal += "-" + text(Double.parseDouble(number.group(3)) * place.unit.times);
        }
        return new Value(
                Kind.NUMBER,
                place.unit.name,
                normal,
                bound(sentence, number.start(), place.end),
                number.start(),
                place.end);
    }

    private static double amount(MatchResult number) {
        if (number.group(4) != null) {
            return WORDS.getOrDefault(number.group(4).toLowerCase(Locale.ROOT), 0);
        }
        var decimals = number.group(2) == null ? "0" : number.group(2);
        return Double.parseDouble(number.group(1).replaceAll("\\D", "") + "." + decimals);
    }

    private static Bound bound(String sentence, int start, int end) {
        var before = sentence.substring(Math.max(0, start - BEFORE), start);
        var after = sentence.substring(end, Math.min(sentence.length(), end + AFTER));
        if (LEAST.matcher(before).find()) {
            return Bound.FROM;
        }
        return MOST.matcher(before).find() || MOST.matcher(after).find() ? Bound.UNTIL : Bound.NONE;
    }

    private static String text(double amount) {
        return Double.toString(Math.round(amount * 1_000) / 1_000.0);
    }

    private static Map<String, Integer> words() {
        var words = new LinkedHashMap<String, Integer>();
        var lists = List.of(
                "yksi yhden yhtä yhdessä en ett one a an",
                "kaksi kahden kahta kahdessa två two",
                "kolme kolmen kolmea kolmessa tre three",
                "neljä neljän neljää neljässä fyra four",
                "viisi viiden viittä viidessä fem five",
                "kuusi kuuden kuutta sex six",
                "seitsemän seitsemää sju seven",
                "kahdeksan kahdeksaa åtta eight",
                "yhdeksän yhdeksää nio nine",
                "kymmenen kymmentä tio ten",
                "elva eleven yksitoista",
                "tolv twelve kaksitoista kahdentoista",
                "kolmetoista tretton thirteen",
                "neljätoista neljäntoista fjorton fourteen");
        for (int index = 0; index < lists.size(); index++) {
            for (var word : lists.get(index).split(" ", -1)) {
                words.put(word, index + 1);
            }
        }
        words.putAll(Map.of(
                "kaksikymmentä", 20, "tjugo", 20, "twenty", 20, "kolmekymmentä", 30, "trettio", 30, "thirty", 30));
        return words;
    }

    private static Unit unit(String name, double times, String words) {
        return new Unit(name, times, pattern("(?:" + words + ")(?![\\p{L}\\d])"));
    }

    private static Pattern pattern(String words) {
        return Pattern.compile(
                words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
