package fi.luotsi.web.job;

import fi.luotsi.content.TextRecognition;
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

/** Takes up the pages that wait to be recognised, as soon as harvests leave room. */
@WebListener
public class RecognitionJobs implements ServletContextListener {
    private static final Logger LOG = System.getLogger(RecognitionJobs.class.getName());
    private static final int EVERY_SECONDS = 5;

    @Inject
    TextRecognition recognition;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ManagedScheduledExecutorService executor;

    private @Nullable Future<?> job;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        job = executor.scheduleWithFixedDelay(this::work, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /** A turn that fails does not end the turns. */
    private void work() {
        try {
            recognition.work();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Recognition of text: this turn failed, the next one tries again", failure);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (job != null) {
            job.cancel(false);
        }
    }
}
