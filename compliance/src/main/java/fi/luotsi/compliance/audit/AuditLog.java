package fi.luotsi.compliance.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The audit log (<i>lokitiedot</i>): entries are added, searched, and forgotten when they are too old to be kept. */
@ApplicationScoped
public class AuditLog {
    /** The database keeps an entry so long whatever is configured. */
    static final int LEAST_DAYS = 366;

    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    @Inject
    @ConfigProperty(name = "luotsi.audit.days", defaultValue = "1826")
    int days;

    Clock clock = Clock.systemUTC();

    /** In a transaction of its own: what somebody tried is written also when it comes to nothing. What cannot be written fails, and with it what was to be done. */
    @Transactional(TxType.REQUIRES_NEW)
    public void write(AuditEntry entry) {
        entries().add(entry);
    }

    /** Newest first. */
    @Transactional
    public List<AuditEntry> find(AuditQuery query, int skip, int most) {
        return entries().find(query, skip, most);
    }

    @Transactional
    public long count(AuditQuery query) {
        return entries().count(query);
    }

    /** Forgets up to so many of the entries that are too old, and says how many there were. */
    @Transactional
    public int forget(int most) {
        return entries().forget(clock.instant().minus(Duration.ofDays(daysKept())), most);
    }

    public int daysKept() {
        return Math.max(days, LEAST_DAYS);
    }

    private AuditRepository entries() {
        return new AuditRepository(entities);
    }
}
