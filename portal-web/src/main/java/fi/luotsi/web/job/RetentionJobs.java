package fi.luotsi.web.job;

import fi.luotsi.compliance.accessibility.Barriers;
import fi.luotsi.compliance.privacy.Retentions;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Erases persons and forgets feedback on accessibility whose retention period is over, once a day; one portal of several does it. */
@WebListener
public class RetentionJobs implements ServletContextListener {
    private static final Logger LOG = System.getLogger(RetentionJobs.class.getName());

    @Inject
    Retentions retentions;

    @Inject
    Barriers barriers;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ManagedScheduledExecutorService executor;

    private Optional<Future<?>> job = Optional.empty();

    @Override
    public void contextInitialized(ServletContextEvent event) {
        job = Optional.of(executor.scheduleWithFixedDelay(this::work, 7, 60, TimeUnit.MINUTES));
    }

    /** A scheduled task that throws would never run again. */
    private void work() {
        try {
            if (retentions.claim()) {
                barriers.forget();
                retentions.finish(retentions.work());
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Retention: this round failed, and is tried again when its lease is over", failure);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        job.ifPresent(running -> running.cancel(false));
    }
}
