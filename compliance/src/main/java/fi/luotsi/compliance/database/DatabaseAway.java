package fi.luotsi.compliance.database;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;

/** Tells a database that does not answer from a fault of ours. */
public final class DatabaseAway {
    private static final int DEEPEST = 30;

    private DatabaseAway() {}

    /** By its state, class 08 of SQL (ISO/IEC 9075-2, "connection exception"); what comes of a server's pool that gets no connection has none. */
    public static boolean is(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(cause -> cause instanceof SQLException refused
                        && (refused.getSQLState() == null
                                || refused.getSQLState().startsWith("08")));
    }
}
