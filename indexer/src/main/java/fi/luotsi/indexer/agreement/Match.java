package fi.luotsi.indexer.agreement;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Two statements that give a value of the same kind for what may be the same matter. */
record Match(Statement one, Value mine, Statement other, Value yours, boolean agrees, Likeness likeness) {
    /** From this likeness on, a difference is a contradiction; found with the labelled pairs of {@code PrecisionTest}. */
    private static final Map<Kind, Double> LEAST = new EnumMap<>(Map.of(
            Kind.DATE, 0.45,
            Kind.TIME, 0.42,
            Kind.TELEPHONE, 0.4,
            Kind.MAIL, 0.53,
            Kind.ADDRESS, 0.5,
            Kind.SYSTEM, 0.6,
            Kind.NUMBER, 0.42,
            Kind.RETENTION, 0.42,
            Kind.RULE, 0.66));

    private static final double ABOVE = 0.1;
    private static final double ALIKE = 0.65;
    private static final double LEAST_OF_RULES_WITH_CONDITIONS = 0.75;

    /** Nothing where the statements are about different things or have nothing of the kind. */
    static Optional<Match> of(Statement one, Statement other, Kind kind, Rarity rarity) {
        if (one.particulars().exclude(other.particulars(), kind)) {
            return Optional.empty();
        }
        return one.values(kind).stream()
                .flatMap(mine -> other.values(kind).stream()
                        .filter(yours ->
                                mine.isComparable(yours) && !isEachNamedAfterItsMatter(one, mine, other, yours))
                        .map(yours -> new Match(
                                one,
                                mine,
                                other,
                                yours,
                                mine.agrees(yours),
                                Likeness.of(one, mine, other, yours, rarity))))
                .max(Comparator.comparing(Match::agrees).thenComparingDouble(Match::score));
    }

    /** A box for pay and a box for data protection: each has its matter in its name. */
    private static boolean isEachNamedAfterItsMatter(Statement one, Value mine, Statement other, Value yours) {
        return mine.kind() == Kind.MAIL
                && one.mentions(mine.mailbox())
                && other.mentions(yours.mailbox())
                && !one.mentions(yours.mailbox())
                && !other.mentions(mine.mailbox());
    }

    /** Contacts of the same role are the more alike, whatever else their sentences say. */
    double score() {
        return mine.kind().isContact() && one.particulars().shareRole(other.particulars())
                ? likeness.scoreOfSameRole()
                : likeness.score(mine.kind());
    }

    boolean isContradiction() {
        return !agrees && isGrounded() && !isAnotherRound() && score() >= least();
    }

    /** Words that two sentences share by chance need something around them that is shared as well. */
    private boolean isGrounded() {
        return Likeness.isTopicShared(one, other)
                || one.particulars().shareRole(other.particulars())
                || (mine.kind() != Kind.ADDRESS && (likeness.above() >= ABOVE || likeness.words() >= ALIKE));
    }

    private boolean isAnotherRound() {
        return mine.kind() == Kind.DATE
                && CalendarDay.parse(mine.normal()).isAnotherRound(CalendarDay.parse(yours.normal()));
    }

    private double least() {
        var isConditional = mine.kind() == Kind.RULE && (one.hasCondition() || other.hasCondition());
        return isConditional ? LEAST_OF_RULES_WITH_CONDITIONS : LEAST.getOrDefault(mine.kind(), 1.0);
    }
}
