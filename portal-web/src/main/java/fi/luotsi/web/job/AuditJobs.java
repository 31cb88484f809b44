package fi.luotsi.web.job;

import fi.luotsi.compliance.audit.AuditLog;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Forgets what is too old to stand in the audit log, every hour. */
@WebListener
public class AuditJobs implements ServletContextListener {
    private static final Logger LOG = System.getLogger(AuditJobs.class.getName());
    private static final int AT_ONCE = 10_000;

    @Inject
    AuditLog log;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ManagedScheduledExecutorService executor;

    private @Nullable Future<?> job;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        job = executor.scheduleWithFixedDelay(this::forget, 1, 60, TimeUnit.MINUTES);
    }

    /** A round that fails does not end the rounds. */
    private void forget() {
        try {
            var forgotten = AT_ONCE;
            while (forgotten == AT_ONCE) {
                forgotten = log.forget(AT_ONCE);
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "The audit log: this round failed, the next one tries again", failure);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (job != null) {
            job.cancel(false);
        }
    }
}
