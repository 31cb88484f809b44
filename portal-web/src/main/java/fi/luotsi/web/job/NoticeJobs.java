package fi.luotsi.web.job;

import fi.luotsi.web.letter.Reminding;
import fi.luotsi.web.watch.Round;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks at what is watched every half an hour, and every minute whether reminders are due and at the outbox. */
@WebListener
public class NoticeJobs implements ServletContextListener {
    private static final Logger LOG = System.getLogger(NoticeJobs.class.getName());
    private static final long POST_EVERY_SECONDS = 60;

    @Inject
    Round round;

    @Inject
    Reminding reminding;

    @Inject
    @ConfigProperty(name = "luotsi.watch.seconds", defaultValue = "1800")
    long lookEverySeconds;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ManagedScheduledExecutorService executor;

    private final List<Future<?>> jobs = new ArrayList<>();

    @Override
    public void contextInitialized(ServletContextEvent event) {
        jobs.add(every(lookEverySeconds, round::look));
        var postEverySeconds = Math.min(POST_EVERY_SECONDS, lookEverySeconds);
        jobs.add(every(postEverySeconds, reminding::work));
        jobs.add(every(postEverySeconds, round::post));
    }

    private Future<?> every(long seconds, Runnable work) {
        return executor.scheduleWithFixedDelay(() -> calmly(work), seconds, seconds, TimeUnit.SECONDS);
    }

    /** A round that fails does not end the rounds. */
    private static void calmly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Notices: this round failed, the next one tries again", failure);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        jobs.forEach(job -> job.cancel(false));
    }
}
