package fi.luotsi.indexer.agreement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What one has to do, with the words that say it. The order matters: "must not" stands before the "must" in it. */
enum Rule {
    MUST_NOT,
    NEED_NOT,
    MUST,
    MAY;

    private static final Map<String, Map<Rule, Pattern>> WORDS = Map.of(
            "fi",
            patterns(
                    "\\b(?:ei|eivät|eikä|emme|en|et|ette) (?:\\p{L}+"
                            + " ){0,2}?(?:saa|tule|pidä)\\b|\\bkielle(?:tty|ttyä|tään)\\b|\\b(?:älä|älkää)\\b|\\bei ole"
                            + " (?:sallittu|luvallista|lupa)\\p{L}*|\\bei sallita\\b|\\bei hyväksytä\\b",
                    "\\bei(?:vät)? (?:\\p{L}+ ){0,2}?(?:tarvitse|tarvita|edellytetä|vaadita|ole pakko|ole"
                            + " pakollista|ole pakollinen)\\b|\\bvapaaehtoi\\p{L}+|\\b(?:et|en|ette|emme) tarvitse\\b",
                    "\\b(?:pitää|täytyy|pakko|pakollinen|pakollista|edellytetään|vaaditaan|velvollinen)\\b|\\btulee"
                            + " (?!voimaan)|\\bon (?:\\p{L}+ ){0,3}?\\p{L}{2,}(?:tava|tävä|ava|ävä)\\b",
                    "\\b(?:saa|saat|saavat|voi|voit|voivat|sallittu|sallittua|sallitaan)\\b|\\bon lupa\\b"),
            "sv",
            patterns(
                    "\\b(?:får|ska|skall|kan) (?:\\p{L}+ ){0,3}?(?:inte|aldrig|ej)\\b|\\b(?:inte|aldrig)"
                            + " (?:får|ska)\\b|\\bförbju\\p{L}+|\\b(?:inte|ej) till(?:åt\\p{L}+|åts)",
                    "\\bbehöver (?:\\p{L}+ ){0,3}?(?:inte|ej)\\b|\\bkrävs (?:\\p{L}+ ){0,2}?(?:inte|ej)\\b|\\binte"
                            + " (?:behöv|obligatorisk|krävs)\\p{L}*|\\bfrivillig\\p{L}*",
                    "\\b(?:ska|skall|måste|krävs|obligatorisk\\p{L}*)\\b",
                    "\\b(?:får|kan|tillåt\\p{L}*)\\b"),
            "en",
            patterns(
                    "\\b(?:must|may|shall|should|can) (?:not|never)\\b|\\bcannot\\b|\\bcan't\\b|\\b(?:is|are) (?:not"
                            + " allowed|not permitted|forbidden|prohibited)\\b|\\b(?:do not|don't)\\b(?! (?:have|need)"
                            + " to)|\\bnever\\b",
                    "\\bneed not\\b|\\b(?:do|does) not (?:have|need) to\\b|\\bnot"
                            + " (?:required|mandatory|obligatory)\\b|\\boptional\\b|\\bvoluntary\\b",
                    "\\b(?:must|shall|have to|has to|required|mandatory|obligatory)\\b",
                    "\\b(?:may|can|allowed|permitted)\\b"));

    private static Map<Rule, Pattern> patterns(String mustNot, String needNot, String must, String may) {
        var patterns = new EnumMap<Rule, Pattern>(Rule.class);
        patterns.put(MUST_NOT, pattern(mustNot));
        patterns.put(NEED_NOT, pattern(needNot));
        patterns.put(MUST, pattern(must));
        patterns.put(MAY, pattern(may));
        return patterns;
    }

    private static Pattern pattern(String words) {
        return Pattern.compile(
                words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** The rules of a sentence, each word counted for the first rule that claims it. */
    static List<Value> in(String sentence, String language) {
        var found = new ArrayList<Value>();
        WORDS.getOrDefault(language, Map.of())
                .forEach((rule, words) -> words.matcher(sentence)
                        .results()
                        .map(word -> Value.of(Kind.RULE, rule.name(), word.start(), word.end()))
                        .filter(value -> found.stream().noneMatch(value::overlaps))
                        .forEach(found::add));
        return found;
    }

    boolean agrees(Rule other) {
        return this == other || (this != MUST_NOT && other != MUST_NOT && this != MUST && other != MUST);
    }
}
