package fi.luotsi.indexer.agreement;

import fi.luotsi.content.DocumentId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds statements that give different values for the same matter. Candidates share a rare word and a kind of value; of two documents each statement is
 * paired with the one that is most like it, so that a sentence that says the same elsewhere takes the place of one that only looks alike.
 */
final class Comparison {
    /** Words in more statements than these lead to no candidates. */
    private static final int COMMON = 150;

    private static final int RAREST = 8;
    private static final int CANDIDATES = 40;
    /** Of one kind between two documents: more are two versions of a list. */
    private static final int MOST_OF_PAIR = 10;

    private static final double WORTH_PAIRING = 0.3;
    /** A statement so nearly as like says the same. */
    private static final double AS_LIKE = 0.7;

    private static final double AS_LIKE_NEARBY = 0.5;

    private record Key(Kind kind, String language, String word) {}

    private final Rarity rarity;
    private final Map<Key, List<Statement>> index = new HashMap<>();
    private final Map<DocumentId, List<Statement>> documents = new HashMap<>();

    /** @param systems the names that count as names of systems */
    Comparison(Collection<Statement> statements, Set<String> systems, Rarity rarity) {
        this.rarity = rarity;
        for (var statement : statements) {
            var named = statement.onlySystems(systems);
            documents
                    .computeIfAbsent(named.place().document(), document -> new ArrayList<>())
                    .add(named);
            for (var kind : kinds(named)) {
                named.stems()
                        .forEach(word -> index.computeIfAbsent(
                                        new Key(kind, named.language(), beginning(word)), key -> new ArrayList<>())
                                .add(named));
            }
        }
    }

    private static Set<Kind> kinds(Statement statement) {
        return statement.values().stream()
                .map(Value::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
    }

    /** Inflected forms that a stemmer leaves apart mostly begin alike. */
    private static String beginning(String word) {
        return word.substring(0, Math.min(5, word.length()));
    }

    /** What a document says otherwise than the others that are asked for. */
    List<Finding> of(DocumentId document, Predicate<DocumentId> others) {
        var matches = new HashMap<String, List<Match>>();
        for (var statement : documents.getOrDefault(document, List.of())) {
            for (var kind : kinds(statement)) {
                for (var candidate : candidates(statement, kind, others)) {
                    Match.of(statement, candidate, kind, rarity)
                            .filter(match -> match.score() >= WORTH_PAIRING)
                            .ifPresent(match -> matches.computeIfAbsent(
                                            kind + candidate.place().document().toString(), pair -> new ArrayList<>())
                                    .add(match));
                }
            }
        }
        return matches.values().stream()
                .flatMap(pair -> paired(pair).stream())
                .map(this::finding)
                .toList();
    }

    private List<Statement> candidates(Statement statement, Kind kind, Predicate<DocumentId> others) {
        var weights = new HashMap<Statement, Double>();
        statement.stems().stream()
                .sorted(Comparator.comparingDouble(rarity::of).reversed())
                .limit(RAREST)
                .forEach(word -> {
                    var same = index.getOrDefault(new Key(kind, statement.language(), beginning(word)), List.of());
                    if (same.size() <= COMMON) {
                        same.forEach(candidate -> weights.merge(candidate, rarity.of(word), Double::sum));
                    }
                });
        return weights.entrySet().stream()
                .filter(candidate -> isOther(statement, candidate.getKey(), others))
                .sorted(Map.Entry.<Statement, Double>comparingByValue().reversed())
                .limit(CANDIDATES)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isOther(Statement statement, Statement candidate, Predicate<DocumentId> others) {
        var document = candidate.place().document();
        return !document.equals(statement.place().document()) && others.test(document);
    }

    /** The best first; each statement once. */
    private List<Match> paired(List<Match> matches) {
        var taken = new HashSet<Statement>();
        var contradictions = new ArrayList<Match>();
        matches.stream()
                .sorted(Comparator.comparingDouble(Match::score)
                        .thenComparing(Match::agrees)
                        .reversed())
                .forEach(match -> {
                    if (!taken.contains(match.one()) && !taken.contains(match.other())) {
                        taken.add(match.one());
                        taken.add(match.other());
                        if (match.isContradiction() && !isSaidElsewhere(match)) {
                            contradictions.add(match);
                        }
                    }
                });
        return contradictions.stream().limit(MOST_OF_PAIR).toList();
    }

    private boolean isSaidElsewhere(Match match) {
        return isSaid(match.one(), match.mine(), match.other(), match.score())
                || isSaid(match.other(), match.yours(), match.one(), match.score());
    }

    /** Whether the other's document says the same as this statement elsewhere; of a contact it is enough that it is named. */
    private boolean isSaid(Statement statement, Value value, Statement other, double score) {
        return documents.getOrDefault(other.place().document(), List.of()).stream()
                .anyMatch(elsewhere -> value.kind().isContact()
                        ? elsewhere.values(value.kind()).stream().anyMatch(value::agrees)
                        : !elsewhere.equals(other)
                                && agreeing(statement, elsewhere, value.kind())
                                        .filter(match -> match.score() >= asLike(elsewhere, other) * score)
                                        .isPresent());
    }

    private static double asLike(Statement elsewhere, Statement other) {
        return elsewhere.place().equals(other.place()) ? AS_LIKE_NEARBY : AS_LIKE;
    }

    private Optional<Match> agreeing(Statement statement, Statement near, Kind kind) {
        return Match.of(statement, near, kind, rarity).filter(Match::agrees);
    }

    private Finding finding(Match match) {
        return Finding.of(
                match.mine().kind(),
                Side.of(match.one(), match.mine()),
                Side.of(match.other(), match.yours()),
                match.score(),
                Likeness.shared(match.one(), match.other()));
    }
}
