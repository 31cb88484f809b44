package fi.luotsi.compliance.privacy;

import com.github.f4b6a3.uuid.UuidCreator;
import fi.luotsi.compliance.privacy.Receipt.Cause;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The queries of receipts. */
record ReceiptRepository(EntityManager entities) {
    UUID add(UUID subject, Cause cause, String reason, Instant at, Optional<UUID> by, List<Erasure> tables) {
        var id = UuidCreator.getTimeOrderedEpoch();
        entities.createNativeQuery("""
                        insert into erasure (id, subject_id, cause, reason, erased_at, erased_by)
                        values (?1, ?2, ?3, ?4, ?5, nullif(?6, ''))""")
                .setParameter(1, id.toString())
                .setParameter(2, subject.toString())
                .setParameter(3, cause.name())
                .setParameter(4, reason)
                .setParameter(5, Moments.utc(at))
                .setParameter(6, by.map(UUID::toString).orElse(""))
                .executeUpdate();
        tables.forEach(table -> entities.createNativeQuery(
                        "insert into erasure_table (erasure_id, table_name, deleted, kept) values (?1, ?2, ?3, ?4)")
                .setParameter(1, id.toString())
                .setParameter(2, table.table())
                .setParameter(3, table.deleted())
                .setParameter(4, table.kept())
                .executeUpdate());
        return id;
    }

    Optional<Receipt> find(UUID id) {
        return receipts("where id = ?1", id.toString(), 1).stream().findFirst();
    }

    /** The latest first. */
    List<Receipt> latest(int most) {
        return receipts("where ?1 = '' order by erased_at desc, id desc", "", most);
    }

    private List<Receipt> receipts(String which, String parameter, int most) {
        List<?> rows = entities.createNativeQuery(
                        "select id, subject_id, cause, reason, erased_at, erased_by from erasure " + which)
                .setParameter(1, parameter)
                .setMaxResults(most)
                .getResultList();
        return rows.stream().map(row -> receipt((Object[]) row)).toList();
    }

    private Receipt receipt(@Nullable Object[] row) {
        var id = UUID.fromString(String.valueOf(row[0]));
        return new Receipt(
                id,
                UUID.fromString(String.valueOf(row[1])),
                Cause.valueOf(String.valueOf(row[2])),
                String.valueOf(row[3]),
                Moments.instant(row[4]),
                Optional.ofNullable(row[5]).map(by -> UUID.fromString(by.toString())),
                tables(id));
    }

    private List<Erasure> tables(UUID receipt) {
        List<?> rows = entities.createNativeQuery(
                        "select table_name, deleted, kept from erasure_table where erasure_id = ?1 order by table_name")
                .setParameter(1, receipt.toString())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Erasure((String) row[0], ((Number) row[1]).longValue(), ((Number) row[2]).longValue()))
                .toList();
    }

    /** Those of before a moment go; how many. */
    int forget(Instant before) {
        var old = "(select id from erasure where erased_at < ?1)";
        entities.createNativeQuery("delete from erasure_table where erasure_id in " + old)
                .setParameter(1, Moments.utc(before))
                .executeUpdate();
        return entities.createNativeQuery("delete from erasure where erased_at < ?1")
                .setParameter(1, Moments.utc(before))
                .executeUpdate();
    }
}
