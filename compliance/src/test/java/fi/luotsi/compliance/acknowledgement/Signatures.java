package fi.luotsi.compliance.acknowledgement;

import fi.luotsi.compliance.evidence.Anchor;
import fi.luotsi.compliance.evidence.LedgerForm;
import fi.luotsi.compliance.evidence.Sha256;
import fi.luotsi.compliance.policy.PolicyVersion;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Signatures of many people, entered at once as the product enters them one by one. */
public record Signatures(Connection connection) {
    public void add(Anchor head, PolicyVersion version, List<UUID> people, Instant at) throws SQLException {
        var text = version.in("fi").orElseThrow();
        var seq = head.seq();
        var last = head.hash();
        try (var entries = connection.prepareStatement("insert into ledger_entry (seq, body, hash) values (?, ?, ?)");
                var signers = connection.prepareStatement(
                        "insert into signatory (seq, person_id, version_id, salt, person) values (?, ?, ?, ?, ?)")) {
            for (var person : people) {
                var salt = Sha256.of(person + "" + seq);
                var named = "{\"id\":\"" + person + "\",\"name\":\"Aino Virta\",\"number\":\"1\"}";
                var said = Map.of(
                        "kind", "SIGNED",
                        "at", at.toString(),
                        "policy", version.code(),
                        "version", version.number(),
                        "versionId", version.id().toString(),
                        "language", "fi",
                        "sha256", text.sha256(),
                        "person", LedgerForm.commitment(salt, named));
                var body = LedgerForm.body(++seq, last, said);
                last = Sha256.of(body);
                fill(entries, seq, body, last);
                fill(signers, seq, person.toString(), version.id().toString(), salt, named);
            }
            entries.executeBatch();
            signers.executeBatch();
        }
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (var place = 0; place < values.length; place++) {
            statement.setObject(place + 1, values[place]);
        }
        statement.addBatch();
    }
}
