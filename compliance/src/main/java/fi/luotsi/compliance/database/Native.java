package fi.luotsi.compliance.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Statements with values in their places, and the values of their rows. */
public record Native(EntityManager entities) {
    public int run(String sql, Object... values) {
        return bound(sql, values).executeUpdate();
    }

    public List<Object[]> rows(String sql, Object... values) {
        List<?> rows = bound(sql, values).getResultList();
        return rows.stream()
                .map(row -> row instanceof Object[] several ? several : new Object[] {row})
                .toList();
    }

    private Query bound(String sql, Object... values) {
        var query = entities.createNativeQuery(sql);
        for (var place = 0; place < values.length; place++) {
            query.setParameter(place + 1, stored(values[place]));
        }
        return query;
    }

    private static @Nullable Object stored(Object value) {
        return switch (value) {
            case Optional<?> some -> some.map(Native::stored).orElse(null);
            case UUID id -> id.toString();
            case Enum<?> name -> name.name();
            case Instant at -> LocalDateTime.ofInstant(at, ZoneOffset.UTC);
            default -> value;
        };
    }

    public static UUID id(Object stored) {
        return UUID.fromString((String) stored);
    }

    public static int number(Object stored) {
        return ((Number) stored).intValue();
    }

    public static boolean isTrue(Object stored) {
        return stored instanceof Boolean truth ? truth : number(stored) != 0;
    }

    public static LocalDate day(Object stored) {
        return stored instanceof LocalDate day ? day : ((Date) stored).toLocalDate();
    }

    public static Instant instant(Object stored) {
        return (stored instanceof LocalDateTime at ? at : ((Timestamp) stored).toLocalDateTime())
                .toInstant(ZoneOffset.UTC);
    }
}
