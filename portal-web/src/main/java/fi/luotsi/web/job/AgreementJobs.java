package fi.luotsi.web.job;

import fi.luotsi.indexer.agreement.Rounds;
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

/** Compares what has changed in the library with the rest of it, once it has come to rest. */
@WebListener
public class AgreementJobs implements ServletContextListener {
    private static final Logger LOG = System.getLogger(AgreementJobs.class.getName());
    private static final int EVERY_SECONDS = 15;

    @Inject
    Rounds rounds;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ManagedScheduledExecutorService executor;

    private @Nullable Future<?> job;
    private boolean isFailing;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        job = executor.scheduleWithFixedDelay(this::work, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /** A failure is told once, until the work succeeds again; a scheduled task that throws would never run again. */
    private void work() {
        try {
            rounds.workIfDue();
            isFailing = false;
        } catch (RuntimeException failure) {
            if (!isFailing) {
                LOG.log(Level.WARNING, "The library was not compared with itself, and that is tried again", failure);
            }
            isFailing = true;
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (job != null) {
            job.cancel(false);
        }
    }
}
