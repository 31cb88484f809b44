package fi.luotsi.web.job;

import fi.luotsi.content.Sources;
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

/** Begins the harvests whose time has come, every minute. */
@WebListener
public class HarvestJobs implements ServletContextListener {
    private static final Logger LOG = System.getLogger(HarvestJobs.class.getName());

    @Inject
    Sources sources;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ManagedScheduledExecutorService executor;

    private @Nullable Future<?> job;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        job = executor.scheduleWithFixedDelay(this::begin, 1, 1, TimeUnit.MINUTES);
    }

    /** A round that fails does not end the rounds. */
    private void begin() {
        try {
            sources.harvestDue();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Schedules of harvests: this round failed, the next one tries again", failure);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (job != null) {
            job.cancel(false);
        }
    }
}
