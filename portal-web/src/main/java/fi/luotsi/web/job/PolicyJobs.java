package fi.luotsi.web.job;

import fi.luotsi.web.policy.PolicyShelf;
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

/** Brings what was published into the library. */
@WebListener
public class PolicyJobs implements ServletContextListener {
    private static final Logger LOG = System.getLogger(PolicyJobs.class.getName());
    private static final long EVERY_SECONDS = 20;

    @Inject
    PolicyShelf shelf;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ManagedScheduledExecutorService executor;

    private @Nullable Future<?> job;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        job = executor.scheduleWithFixedDelay(this::fill, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /** A round that fails does not end the rounds. */
    private void fill() {
        try {
            shelf.fill();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Policies are not all in the library: the next round tries again", failure);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (job != null) {
            job.cancel(false);
        }
    }
}
