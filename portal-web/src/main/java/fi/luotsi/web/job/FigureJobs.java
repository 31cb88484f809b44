package fi.luotsi.web.job;

import fi.luotsi.compliance.calendar.SchoolCalendar;
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

    @Inject
    SchoolCalendar calendar;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ManagedScheduledExecutorService executor;

    private @Nullable Future<?> job;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        metrics.targetsFault()
                .ifPresent(fault -> LOG.log(
                        Level.ERROR,
                        "The city’s own targets are left out, those of the definitions count: {0}",
                        fault));
        calendar.faults()
                .forEach(part -> LOG.log(
                        Level.WARNING,
                        "luotsi.calendar.periods: \"{0}\" is left out, it is written as holiday 2026-10-12/2026-10-16",
                        part));
        job = executor.scheduleWithFixedDelay(this::work, FIRST_AFTER_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    /** A round that fails does not end the rounds. */
    private void work() {
        try {
            if (!metrics.isStepSound()) {
                LOG.log(
                        Level.ERROR,
                        "luotsi.metrics.step is no multiple of the step before: no figure is counted until it is,"
                                + " because old and new figures could be subtracted. Set it to a multiple and start Luotsi"
                                + " again");
                return;
            }
            freeze();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Figures: this round failed, the next one tries again", failure);
        }
    }

    private void freeze() {
        try {
            for (var due : metrics.due()) {
                if (!metrics.claim()) {
                    return;
                }
                metrics.freeze(due.metric(), due.day());
            }
        } finally {
            metrics.release();
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (job != null) {
            job.cancel(false);
        }
    }
}
