package fi.luotsi.compliance.acknowledgement;

import fi.luotsi.compliance.evidence.Anchor;
import fi.luotsi.compliance.evidence.LedgerForm;
import fi.luotsi.compliance.evidence.Sha256;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The end of the ledger, to which entries are added one after the other, in the transaction of whoever adds them. */
record Chain(EntityManager entities) {
    /** Whoever waits here sees afterwards what the one before wrote, as far as it is read with a lock. Ends with the transaction. */
    void lock() {
        entities.createNativeQuery("select id from ledger_lock where id = 1 for update")
                .getResultList();
    }

    /** Adds an entry and returns its number. */
    long append(String kind, Instant at, Map<String, ?> said) {
        lock();
        var last = head(at);
        var all = new TreeMap<String, Object>(said);
        all.put("kind", kind);
        all.put("at", at.toString());
        var seq = last.seq() + 1;
        var body = LedgerForm.body(seq, last.hash(), all);
        entities.createNativeQuery("insert into ledger_entry (seq, body, hash) values (?1, ?2, ?3)")
                .setParameter(1, seq)
                .setParameter(2, body)
                .setParameter(3, Sha256.of(body))
                .executeUpdate();
        return seq;
    }

    Anchor head(Instant at) {
        // a locking read: the snapshot of the transaction may be older than the entry before
        List<?> last = entities.createNativeQuery(
                        "select seq, hash from ledger_entry order by seq desc limit 1 lock in share mode")
                .getResultList();
        if (last.isEmpty()) {
            return new Anchor(at, 0, LedgerForm.BEGINNING);
        }
        var row = (Object[]) last.getFirst();
        return new Anchor(at, ((Number) row[0]).longValue(), (String) row[1]);
    }
}
