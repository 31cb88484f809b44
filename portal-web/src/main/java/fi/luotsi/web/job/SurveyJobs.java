package fi.luotsi.web.job;

import fi.luotsi.compliance.survey.Responses;
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

/** Shows what was left over of surveys that have closed. */
@WebListener
public class SurveyJobs implements ServletContextListener {
    private static final Logger LOG = System.getLogger(SurveyJobs.class.getName());

    @Inject
    Responses responses;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ManagedScheduledExecutorService executor;

    private @Nullable Future<?> job;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        job = executor.scheduleWithFixedDelay(this::settle, 1, 1, TimeUnit.HOURS);
    }

    /** A round that fails does not end the rounds. */
    private void settle() {
        try {
            var settled = responses.settle();
            if (settled > 0) {
                LOG.log(Level.INFO, "{0} surveys have closed", settled);
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Surveys that have closed: this round failed, the next one tries again", failure);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (job != null) {
            job.cancel(false);
        }
    }
}
