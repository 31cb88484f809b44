package fi.luotsi.indexer.agreement;

/**
 * A value in a text.
 *
 * @param unit of a number, "time" for every length of time; empty elsewhere
 * @param normal its one way of being written
 * @param start where it begins in the text of the section
 */
record Value(Kind kind, String unit, String normal, Bound bound, int start, int end) {
    /** As long a month and a year are never twice the same; a day more or less in thirty is no difference. */
    private static final double SAME_LENGTH = 0.035;

    private static final int MAILBOX = 4;

    static Value of(Kind kind, String normal, int start, int end) {
        return new Value(kind, "", normal, Bound.NONE, start, end);
    }

    Value at(int offset) {
        return new Value(kind, unit, normal, bound, start + offset, end + offset);
    }

    Value as(Kind other) {
        return new Value(other, unit, normal, bound, start, end);
    }

    /** How the name before the @ begins. */
    String mailbox() {
        var name = normal.substring(0, Math.max(0, normal.indexOf('@')));
        return name.substring(0, Math.min(MAILBOX, name.length()));
    }

    boolean overlaps(Value other) {
        return start < other.end && other.start < end;
    }

    /** Whether one of them can be wrong because of the other. */
    boolean isComparable(Value other) {
        return kind == other.kind && bound.fits(other.bound) && (kind == Kind.RETENTION || unit.equals(other.unit));
    }

    boolean agrees(Value other) {
        return switch (kind) {
            case DATE -> CalendarDay.parse(normal).agrees(CalendarDay.parse(other.normal));
            case TIME -> TimeOfDay.parse(normal).agrees(TimeOfDay.parse(other.normal));
            case NUMBER -> sameNumber(other);
            case RETENTION -> sameRetention(other);
            case RULE -> Rule.valueOf(normal).agrees(Rule.valueOf(other.normal));
            case ADDRESS -> normal.startsWith(other.normal) || other.normal.startsWith(normal);
            case SAME_TEXT, ALIKE_TEXT, TELEPHONE, MAIL, SYSTEM -> normal.equals(other.normal);
        };
    }

    private boolean sameRetention(Value other) {
        if (!unit.equals(other.unit)) {
            return false;
        }
        return switch (unit) {
            case Numbers.TIME -> sameNumber(other);
            case DaysAndTimes.DAY -> CalendarDay.parse(normal).agrees(CalendarDay.parse(other.normal));
            default -> normal.equals(other.normal);
        };
    }

    private boolean sameNumber(Value other) {
        if (normal.equals(other.normal)) {
            return true;
        }
        if (normal.contains("-") || other.normal.contains("-")) {
            return false;
        }
        double one = Double.parseDouble(normal);
        double two = Double.parseDouble(other.normal);
        return Math.abs(one - two) <= (unit.equals(Numbers.TIME) ? SAME_LENGTH * Math.max(one, two) : 0);
    }
}
