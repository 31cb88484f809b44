package fi.luotsi.web.job;

import fi.luotsi.compliance.acknowledgement.AnchorFile;
import fi.luotsi.compliance.acknowledgement.Ledger;
import fi.luotsi.compliance.evidence.Anchor;
import fi.luotsi.compliance.notice.Notices;
import fi.luotsi.compliance.people.City;
import fi.luotsi.compliance.people.Role;
import fi.luotsi.compliance.people.Roles;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Writes down the end of the ledger outside of the database: at the start, and every day on which something was added; and sends it to the data protection officers, where that is wished. */
@WebListener
public class LedgerJobs implements ServletContextListener {
    private static final Logger LOG = System.getLogger(LedgerJobs.class.getName());
    private static final long EVERY_HOURS = 24;

    @Inject
    Ledger ledger;

    @Inject
    @ConfigProperty(name = "luotsi.anchor.file")
    Optional<String> file;

    @Inject
    @ConfigProperty(name = "luotsi.anchor.mail", defaultValue = "false")
    boolean byMail;

    @Inject
    Roles roles;

    @Inject
    Notices notices;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ManagedScheduledExecutorService executor;

    private final Clock clock = Clock.systemUTC();
    private @Nullable Future<?> job;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        file.map(Path::of)
                .map(AnchorFile::new)
                .ifPresent(anchors -> job = executor.scheduleWithFixedDelay(
                        () -> anchor(anchors), 0, TimeUnit.HOURS.toMinutes(EVERY_HOURS), TimeUnit.MINUTES));
    }

    /** A day on which it cannot be written does not end the days. */
    private void anchor(AnchorFile anchors) {
        try {
            var head = ledger.head();
            if (head.seq() > anchors.last().map(Anchor::seq).orElse(0L)) {
                anchors.add(head);
                if (byMail) {
                    roles.holders(Role.DPO, City.today(clock)).forEach(notices::anchored);
                }
            }
        } catch (RuntimeException unwritable) {
            LOG.log(Level.ERROR, "The end of the ledger could not be written down outside of the database", unwritable);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (job != null) {
            job.cancel(false);
        }
    }
}
