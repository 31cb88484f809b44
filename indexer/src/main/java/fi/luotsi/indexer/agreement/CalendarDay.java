package fi.luotsi.indexer.agreement;

/** A day as texts give it; 0 where a text does not say. */
record CalendarDay(int day, int month, int year) {
    private static final int HALF_A_YEAR = 6;

    static CalendarDay parse(String normal) {
        var parts = normal.split("\\.", -1);
        return new CalendarDay(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    boolean isPossible() {
        return day >= 0 && day <= 31 && month >= 1 && month <= 12;
    }

    /** What one of them does not say is no difference. */
    boolean agrees(CalendarDay other) {
        return same(day, other.day) && same(month, other.month) && same(year, other.year);
    }

    /** Whether they are days of different years' rounds: what comes every year has another day each year. */
    boolean isAnotherRound(CalendarDay other) {
        return year != 0
                && other.year != 0
                && year != other.year
                && Math.abs((year - other.year) * 12 + month - other.month) >= HALF_A_YEAR;
    }

    private static boolean same(int one, int other) {
        return one == 0 || other == 0 || one == other;
    }

    @Override
    public String toString() {
        return day + "." + month + "." + year;
    }
}
