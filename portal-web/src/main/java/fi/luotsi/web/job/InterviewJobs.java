package fi.luotsi.web.job;

import fi.luotsi.compliance.interview.Interviews;
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

/** Forgets conversations that are past their day. */
@WebListener
public class InterviewJobs implements ServletContextListener {
    private static final Logger LOG = System.getLogger(InterviewJobs.class.getName());

    @Inject
    Interviews interviews;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ManagedScheduledExecutorService executor;

    private @Nullable Future<?> job;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        job = executor.scheduleWithFixedDelay(this::forget, 1, 24, TimeUnit.HOURS);
    }

    /** A round that fails does not end the rounds. */
    private void forget() {
        try {
            var forgotten = interviews.forget();
            if (forgotten > 0) {
                LOG.log(Level.INFO, "{0} conversations were past their day and are gone", forgotten);
            }
        } catch (RuntimeException failure) {
            LOG.log(
                    Level.WARNING,
                    "Conversations past their day: this round failed, the next one tries again",
                    failure);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (job != null) {
            job.cancel(false);
        }
    }
}
