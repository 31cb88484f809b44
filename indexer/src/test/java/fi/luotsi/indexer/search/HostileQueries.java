package fi.luotsi.indexer.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Queries that nobody types in good faith: by turns of every kind, the same at every run. */
public final class HostileQueries {
    private static final long SEED = 20_260_926;
    private static final List<String> WORDS = List.of(
            "koulu",
            "oppilas",
            "oppilaan",
            "salasana",
            "tietosuoja",
            "käyttöoikeus",
            "ohje",
            "lärare",
            "lösenord",
            "password",
            "teams",
            "365",
            "aaaa",
            "bbbb");
    private static final List<String> COMMON = List.of(
            "ja", "on", "ei", "se", "että", "kun", "mikä", "miten", "och", "att", "det", "är", "hur", "the", "of",
            "and", "is", "to", "how", "what");
    private static final List<String> SCRIPTS = List.of(
            "школа", "学校", "مدرسة", "בית", "स्कूल", "σχολείο", "โรงเรียน", "학교", "kоulu", "ｋｏｕｌｕ", "ᚴᚢᚢᛚᚢ", "👩‍🏫");

    private static final List<Function<Random, String>> KINDS = List.of(
            random -> pieces(random, 1 + random.nextInt(3), "", "a", "ab", "ä", "koulu", "1")
                    .repeat(300),
            random -> WORDS.get(random.nextInt(WORDS.size())).repeat(1 + random.nextInt(400)),
            random -> pieces(random, 80, "", "\"", "“", "”", "„", "»", "«", "'", "koulu", " ", "-"),
            random -> "\"".repeat(random.nextInt(200)) + words(random, 6) + "\"".repeat(random.nextInt(200)),
            random -> pieces(random, 30, "", "*", "?", "a", "koulu", " ", "**", "*a*"),
            random -> "/" + pieces(random, 25, "", "(a+)+", ".*", "[^a]", "(a|aa)*", "{1,9999}", "\\d", "$", "^", "|")
                    + "/",
            random -> pieces(
                    random,
                    8,
                    " ",
                    "' OR 1=1 --",
                    "; DROP TABLE document;",
                    "UNION SELECT password FROM account",
                    "/*",
                    "*/",
                    "sleep(10)",
                    "koulu"),
            random -> pieces(
                    random,
                    8,
                    "",
                    "<script>alert(1)</script>",
                    "<img src=x onerror=alert(1)>",
                    "</title>",
                    "#{7*7}",
                    "${jndi:ldap://x}",
                    "&quot;",
                    "<!--",
                    "]]>",
                    "javascript:",
                    "koulu"),
            random -> pieces(
                    random,
                    20,
                    " ",
                    "AND",
                    "OR",
                    "NOT",
                    "+",
                    "&&",
                    "||",
                    "!",
                    "(",
                    ")",
                    "[a TO z]",
                    "{* TO *}",
                    "_exists_:x",
                    "*:*",
                    "koulu~99",
                    "koulu^1e38",
                    "{!parent}",
                    "\\",
                    "title:koulu"),
            random -> points(random, 60, 0, 0x20) + words(random, 3),
            random -> points(random, 40, 0xD800, 0xE000) + words(random, 2) + points(random, 9, 0xD800, 0xE000),
            random -> "\u202E" + words(random, 5) + points(random, 12, 0x200B, 0x2070) + "\u2066\u05D0\u0627",
            random -> IntStream.range(0, 20)
                    .mapToObj(i -> "koulu".charAt(i % 5) + points(random, 20, 0x300, 0x370))
                    .collect(Collectors.joining()),
            random -> words(random, 200),
            random -> many(random, 1000, () -> word(random, 2 + random.nextInt(3))),
            random -> many(random, 1000, () -> Integer.toString(random.nextInt(100_000))),
            random -> many(random, 40, () -> SCRIPTS.get(random.nextInt(SCRIPTS.size()))),
            random -> many(random, 60, () -> COMMON.get(random.nextInt(COMMON.size()))),
            random -> many(random, 40, () -> mistyped(random)),
            random -> pieces(
                    random,
                    12,
                    " ",
                    "source:",
                    "source:kasikirja",
                    "-source:kasikirja",
                    "källa:\"",
                    "lähde:*",
                    "source:source:x",
                    "-lähde:" + "x".repeat(200),
                    "SOURCE:\u0000",
                    "source:\"koulu",
                    "koulu"),
            random -> "-".repeat(random.nextInt(300)) + pieces(random, 100, "", "-", "- ", " -", "-koulu", "-\"", "a"),
            random -> many(random, 170, () -> "-" + word(random, 2)),
            random -> pieces(
                    random,
                    40,
                    "",
                    "%00",
                    "%",
                    "%zz",
                    "../",
                    "..\\",
                    "%s%n",
                    "{0}",
                    "{1,choice,",
                    "\r\nSet-Cookie: x",
                    "\\u0000"),
            random -> pieces(random, 30, "", "9".repeat(60), "-1", "1e999", "NaN", "0x", ".", ",", "−", "²", "½", " "),
            random -> points(random, 120, 1, 0x3000),
            random -> points(random, 60, 0x10000, 0x20000) + points(random, 60, 0xFE00, 0x10000),
            random -> pieces(random, 200, "", "\u00A0", "\u3000", "\u2028", "\t", "\n", "\u200D", "\uFEFF", "a"));

    private HostileQueries() {}

    /** The first of them; ten thousand are asked in the whole run. */
    public static List<String> first(int count) {
        var random = new Random(SEED);
        var queries = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            queries.add(KINDS.get(i % KINDS.size()).apply(random));
        }
        return queries;
    }

    private static String pieces(Random random, int most, String between, String... pieces) {
        return random.ints(1 + random.nextInt(most), 0, pieces.length)
                .mapToObj(piece -> pieces[piece])
                .collect(Collectors.joining(between));
    }

    private static String words(Random random, int most) {
        return many(random, most, () -> WORDS.get(random.nextInt(WORDS.size())));
    }

    private static String many(Random random, int most, Supplier<String> word) {
        return Stream.generate(word).limit(1 + random.nextInt(most)).collect(Collectors.joining(" "));
    }

    private static String word(Random random, int length) {
        return random.ints(length, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
    }

    private static String mistyped(Random random) {
        var word = new StringBuilder(WORDS.get(random.nextInt(WORDS.size())));
        word.setCharAt(random.nextInt(word.length()), (char) ('a' + random.nextInt(26)));
        return word.toString();
    }

    private static String points(Random random, int most, int from, int to) {
        return random.ints(1 + random.nextInt(most), from, to)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
