package fi.luotsi.indexer.agreement;

/** A time of day or the hours between two, in minutes from midnight; -1 for no end. */
record TimeOfDay(int from, int to) {
    static final int NO_END = -1;

    static TimeOfDay parse(String normal) {
        var parts = normal.split("/", -1);
        return new TimeOfDay(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    /** One time agrees with hours that begin or end then. */
    boolean agrees(TimeOfDay other) {
        if (to == NO_END || other.to == NO_END) {
            return from == other.from || from == other.to || to == other.from;
        }
        return equals(other);
    }

    @Override
    public String toString() {
        return from + "/" + to;
    }
}
