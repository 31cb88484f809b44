package fi.luotsi.web.job;

import fi.luotsi.compliance.usage.OwnUse;
import fi.luotsi.compliance.usage.Usages;
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

/** Counts who uses the portal, and closes months. Twice or on two portals it comes to the same. */
@WebListener
public class UsageJobs implements ServletContextListener {
    private static final Logger LOG = System.getLogger(UsageJobs.class.getName());
    private static final int FIRST_MINUTES = 20;
    private static final int EVERY_MINUTES = 6 * 60;

    @Inject
    OwnUse ownUse;

    @Inject
    Usages usages;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ManagedScheduledExecutorService executor;

    private @Nullable Future<?> job;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        job = executor.scheduleWithFixedDelay(this::count, FIRST_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    /** A round that fails does not end the rounds. */
    private void count() {
        try {
            ownUse.count();
            var closed = usages.close();
            if (closed > 0) {
                LOG.log(Level.INFO, "{0} months of use were closed, their keys are destroyed", closed);
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Use of the portal: this round failed, the next one tries again", failure);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (job != null) {
            job.cancel(false);
        }
    }
}
