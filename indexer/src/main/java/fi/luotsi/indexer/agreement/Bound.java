package fi.luotsi.indexer.agreement;

/** On which side of a value things lie: "from" and "at least", or "until" and "at most". */
enum Bound {
    NONE,
    FROM,
    UNTIL;

    boolean fits(Bound other) {
        return this == NONE || other == NONE || this == other;
    }
}
