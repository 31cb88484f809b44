package fi.luotsi.compliance.privacy;

/**
 * A kind of data that goes by itself when its time is over. Whose job it is to delete it is another matter: {@link Retentions} tells of all.
 *
 * @param name as the texts call it
 * @param rows the table, or a query in its place
 * @param from since when the time runs: a moment in UTC, or a day
 * @param condition which rows are meant
 * @param held which of them a hold keeps
 * @param retention the register's words for it
 */
public record RetentionClass(
        String name, String rows, String from, Span span, String condition, String held, String retention) {
    private static final String ALL = "true";
    private static final String NONE = "false";
    private static final String HELD = "coalesce(account_id in (select account_id from held_account), false)";

    /** An SQL interval, whether it runs from a moment, and how many units it has. */
    public record Span(int number, String unit, boolean fromMoment) {}

    static RetentionClass ofMoments(String name, String table, String from, Span span, String retention) {
        return new RetentionClass(name, table, from, span, ALL, NONE, retention);
    }

    RetentionClass where(String which) {
        return new RetentionClass(name, rows, from, span, which, held, retention);
    }

    /** Rows of accounts: a hold keeps them. */
    RetentionClass heldByAccount() {
        return heldBy(HELD);
    }

    RetentionClass heldBy(String which) {
        return new RetentionClass(name, rows, from, span, condition, which, retention);
    }

    /** The day in the city on which a row goes. */
    String due(int offsetSeconds) {
        var over = "(" + from + " + interval " + span.number() + " " + span.unit() + ")";
        return span.fromMoment() ? "date(" + over + " + interval " + offsetSeconds + " second)" : over;
    }
}
