package fi.luotsi.indexer.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of systems, learned from the texts: words with a capital inside sentences of several documents, in places where something is kept, written or sent. */
final class Systems {
    private static final int DOCUMENTS = 2;
    private static final String NAME = "(\\p{Lu}[\\p{L}\\d]+)(?:[:-]\\p{L}+)?";
    /** A name in a case that says "into" or "in", or after a preposition that does. */
    private static final Map<String, Pattern> PLACES = Map.of(
            "fi",
                    pattern("(?<=[\\p{Ll}\\d,)]"
                            + " )(?=\\p{Lu}[\\p{L}\\d]*(?::|-\\p{L}+)?(?:ssa|ssä|sta|stä|aan|ään|iin|een|oon|uun|yyn|hun|seen|lla|llä|lle))"
                            + NAME),
            "sv", pattern("(?<=\\b(?:i|till|via|på|med) )" + NAME),
            "en", pattern("(?<=\\b(?:in|into|to|via|through|on|with) )" + NAME));

    private static final Pattern WORKED = Pattern.compile(
            "kirja|tallen|ilmoit|lähet|merki|tehdään|löyty|säily|hae|haetaan|täyte|varat|tila|järjestelm|sovellu|antar|regist|anmäl|sparas|lagras|skick|görs|finns|ansök|fyll|boka|beställ|system|record|store|saved|report|sent|submit|book|enter|found|appl|order",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A hint where to read on, often with the name of a page. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "lisätie|lue lisää|mer information|läs mer|more information|read more",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Map<String, Set<Object>> documents = new HashMap<>();

    /** Learns from a sentence of a document. */
    void learn(String sentence, String language, Object document) {
        for (var value : candidates(sentence, language)) {
            documents.computeIfAbsent(value.normal(), name -> new HashSet<>()).add(document);
        }
    }

    /** The names that several documents mention this way. */
    Set<String> names() {
        return documents.entrySet().stream()
                .filter(name -> name.getValue().size() >= DOCUMENTS)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    static List<Value> candidates(String sentence, String language) {
        var found = new ArrayList<Value>();
        var places = PLACES.get(language);
        if (places != null
                && WORKED.matcher(sentence).find()
                && !ELSEWHERE.matcher(sentence).find()) {
            places.matcher(sentence)
                    .results()
                    .forEach(name -> found.add(Value.of(
                            Kind.SYSTEM,
                            Particulars.root(name.group(1).toLowerCase(Locale.ROOT)),
                            name.start(1),
                            name.end(1))));
        }
        return found;
    }

    private static Pattern pattern(String words) {
        return Pattern.compile(words, Pattern.UNICODE_CHARACTER_CLASS);
    }
}
