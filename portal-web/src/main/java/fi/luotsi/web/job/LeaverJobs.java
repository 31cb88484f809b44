package fi.luotsi.web.job;

import fi.luotsi.compliance.acknowledgement.Leavers;
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

/** Enters twice a day who left without having signed. Every portal may do it at any time. */
@WebListener
public class LeaverJobs implements ServletContextListener {
    private static final Logger LOG = System.getLogger(LeaverJobs.class.getName());
    private static final long FIRST_MINUTES = 5;
    private static final long EVERY_MINUTES = 12 * 60;

    @Inject
    Leavers leavers;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ManagedScheduledExecutorService executor;

    private @Nullable Future<?> job;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        job = executor.scheduleWithFixedDelay(this::enter, FIRST_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    /** A round that fails loses nothing: the next one catches up. */
    private void enter() {
        try {
            leavers.enter();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Who left without having signed was not entered; tried again", failure);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (job != null) {
            job.cancel(false);
        }
    }
}
