package fi.luotsi.web.job;

import fi.luotsi.compliance.metrics.Metrics;
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

/** Freezes the figures of days that are over, one by one, so that it goes on where it was interrupted. */
@WebListener
public class FigureJobs implements ServletContextListener {
    private static final Logger LOG = System.getLogger(FigureJobs.class.getName());
    private static final int FIRST_AFTER_MINUTES = 2;
    private static final int EVERY_MINUTES = 30;

    @Inject
    Metrics metrics;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ManagedScheduledExecutorService executor;

    private @Nullable Future<?> job;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        job = executor.scheduleWithFixedDelay(this::work, FIRST_AFTER_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    /** A round that fails does not end the rounds. */
    private void work() {
        try {
            for (var due : metrics.due()) {
                if (!metrics.claim()) {
                    return;
                }
                metrics.freeze(due.metric(), due.day());
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Figures: this round failed, the next one tries again", failure);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (job != null) {
            job.cancel(false);
        }
    }
}
