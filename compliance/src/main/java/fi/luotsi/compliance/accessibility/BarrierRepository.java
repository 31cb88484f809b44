package fi.luotsi.compliance.accessibility;

import static fi.luotsi.compliance.database.Native.id;
import static fi.luotsi.compliance.database.Native.instant;
import static fi.luotsi.compliance.database.Native.number;

import fi.luotsi.compliance.accessibility.Barrier.Answer;
import fi.luotsi.compliance.accessibility.Barriers.Waiting;
import fi.luotsi.compliance.database.Native;
import fi.luotsi.compliance.evidence.Sha256;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The queries of barriers. The key of a receipt is known by its digest only. */
final class BarrierRepository {
    private static final String BARRIERS = """
            select id, number, text, page, email, language, received_at, answer, answered_at, closed_at from barrier
            """;

    private final Native statements;

    BarrierRepository(EntityManager entities) {
        statements = new Native(entities);
    }

    void add(UUID id, String key, BarrierReport told, Instant now) {
        statements.run(
                """
                insert into barrier (id, number, key_sha256, text, page, email, language, received_at)
                values (?1, nextval(barrier_number), ?2, ?3, ?4, nullif(?5, ''), ?6, ?7)""", id, Sha256.of(key), told.text().strip(), told.page().strip(), told.email(), told.language(), now);
    }

    Optional<Barrier> ofKey(String key) {
        return barriers("where key_sha256 = ?1", Sha256.of(key)).stream().findFirst();
    }

    Optional<Barrier> find(UUID id) {
        return barriers("where id = ?1", id).stream().findFirst();
    }

    List<Barrier> open() {
        return barriers("where answered_at is null order by received_at, id");
    }

    List<Barrier> answered() {
        return barriers("where answered_at is not null and closed_at is null order by answered_at, id");
    }

    List<Barrier> closed(int most) {
        return barriers("where closed_at is not null order by closed_at desc, id desc limit " + most);
    }

    /** @param late what came before this moment and is not answered is late */
    Waiting waiting(Instant late) {
        return statements.rows("""
                        select count(*), coalesce(sum(received_at < ?1), 0) from barrier where answered_at is null""", late).stream()
                .map(row -> new Waiting(number(row[0]), number(row[1])))
                .findFirst()
                .orElseThrow();
    }

    /** Once, whoever tries it at the same time. */
    boolean answer(UUID id, String text, UUID by, Instant now) {
        return statements.run("""
                        update barrier set answer = ?2, answered_by = ?3, answered_at = ?4
                        where id = ?1 and answered_at is null""", id, text, by, now) == 1;
    }

    boolean close(UUID id, UUID by, Instant now) {
        return statements.run("""
                        update barrier set closed_by = ?2, closed_at = ?3, email = null
                        where id = ?1 and answered_at is not null and closed_at is null""", id, by, now) == 1;
    }

    int forget(Instant before) {
        return statements.run("delete from barrier where closed_at < ?1", before);
    }

    private List<Barrier> barriers(String which, Object... values) {
        return statements.rows(BARRIERS + which, values).stream()
                .map(BarrierRepository::barrier)
                .toList();
    }

    private static Barrier barrier(Object[] row) {
        return new Barrier(
                id(row[0]),
                number(row[1]),
                (String) row[2],
                (String) row[3],
                Optional.ofNullable((String) row[4]),
                (String) row[5],
                instant(row[6]),
                Optional.ofNullable((String) row[7]).map(text -> new Answer(text, instant(row[8]))),
                Optional.ofNullable(row[9]).map(Native::instant));
    }
}
