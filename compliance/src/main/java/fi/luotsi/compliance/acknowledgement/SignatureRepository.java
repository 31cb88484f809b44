package fi.luotsi.compliance.acknowledgement;

import fi.luotsi.compliance.acknowledgement.Receipt.Paper;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The queries of signatures. */
record SignatureRepository(EntityManager entities) {
    private static final String RECEIPTS =
            "select e.seq, e.hash, e.body from signatory s join ledger_entry e on e.seq = s.seq where ";

    void add(long seq, UUID person, UUID version, String salt, String named) {
        entities.createNativeQuery(
                        "insert into signatory (seq, person_id, version_id, salt, person) values (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, seq)
                .setParameter(2, person.toString())
                .setParameter(3, version.toString())
                .setParameter(4, salt)
                .setParameter(5, named)
                .executeUpdate();
    }

    /** As it stands now, not when the transaction began. */
    Optional<Receipt> find(UUID person, UUID version) {
        return receipts("s.person_id = ?1 and s.version_id = ?2 lock in share mode", person, version).stream()
                .findFirst();
    }

    /** The latest first. */
    List<Receipt> of(UUID person) {
        return receipts("s.person_id = ?1 order by e.seq desc", person);
    }

    Optional<Receipt> numbered(long seq) {
        List<?> rows = entities.createNativeQuery(RECEIPTS + "e.seq = ?1")
                .setParameter(1, seq)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> receipt(seq, (String) row[1], (String) row[2]))
                .findFirst();
    }

    Set<UUID> signers(UUID version) {
        return rows("select person_id, seq from signatory where version_id = ?1", version).stream()
                .map(row -> UUID.fromString((String) row[0]))
                .collect(Collectors.toSet());
    }

    /** Whether the version is in force now, not when the transaction began. */
    boolean isInForce(UUID version) {
        return !rows(
                        "select 1, 1 from policy_version where id = ?1 and state = 'PUBLISHED' lock in share mode",
                        version)
                .isEmpty();
    }

    /** Of each person the highest number of a version that they signed, and the entry. */
    Map<UUID, Signature> highest(UUID policy) {
        return highest(rows("""
                select s.person_id, v.number, s.seq from signatory s join policy_version v on v.id = s.version_id
                where v.policy_id = ?1 order by v.number""", policy));
    }

    /** The same of the entries that were made before a moment, as each of them says itself. */
    Map<UUID, Signature> highest(UUID policy, Instant before) {
        var rows = rows("""
                select s.person_id, v.number, s.seq, json_value(e.body, '$.at') from signatory s
                join policy_version v on v.id = s.version_id join ledger_entry e on e.seq = s.seq
                where v.policy_id = ?1 order by v.number""", policy);
        return highest(rows.stream()
                .filter(row -> Instant.parse((String) row[3]).isBefore(before))
                .toList());
    }

    private static Map<UUID, Signature> highest(List<Object[]> rows) {
        var highest = new HashMap<UUID, Signature>();
        rows.forEach(row -> highest.put(
                UUID.fromString((String) row[0]),
                new Signature(((Number) row[1]).intValue(), ((Number) row[2]).longValue())));
        return highest;
    }

    Optional<Signature> highest(UUID policy, UUID person) {
        return rows("""
                        select v.number, s.seq from signatory s join policy_version v on v.id = s.version_id
                        where v.policy_id = ?1 and s.person_id = ?2 order by v.number desc limit 1""", policy, person).stream()
                .map(row -> new Signature(((Number) row[0]).intValue(), ((Number) row[1]).longValue()))
                .findFirst();
    }

    /**
     * Of a version.
     *
     * @param number of the version
     * @param seq of the entry
     */
    record Signature(int number, long seq) {}

    private List<Receipt> receipts(String which, UUID... ids) {
        return rows(RECEIPTS + which, ids).stream()
                .map(row -> receipt(((Number) row[0]).longValue(), (String) row[1], (String) row[2]))
                .toList();
    }

    private static Receipt receipt(long seq, String hash, String body) {
        var said = parsed(body);
        return new Receipt(
                seq,
                hash,
                Instant.parse(said.getString("at")),
                UUID.fromString(said.getString("versionId")),
                said.getString("policy"),
                said.getInt("version"),
                said.getString("language"),
                said.getString("sha256"),
                said.getString("statement"),
                said.getString("unit"),
                said.getString("work"),
                said.getString("method"),
                paper(said));
    }

    static Optional<Paper> paper(JsonObject said) {
        return said.getString("channel", "").equals(Paper.CHANNEL)
                ? Optional.of(new Paper(
                        UUID.fromString(said.getString("sheetId")),
                        LocalDate.parse(said.getString("on")),
                        UUID.fromString(said.getString("by"))))
                : Optional.empty();
    }

    static JsonObject parsed(String body) {
        try (var reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }

    private List<Object[]> rows(String sql, UUID... ids) {
        var query = entities.createNativeQuery(sql);
        for (var place = 0; place < ids.length; place++) {
            query.setParameter(place + 1, ids[place].toString());
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }
}
