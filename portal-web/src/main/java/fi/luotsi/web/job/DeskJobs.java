package fi.luotsi.web.job;

import fi.luotsi.indexer.insight.Night;
import fi.luotsi.indexer.insight.SearchInsight;
import fi.luotsi.indexer.tuning.Tuning;
import fi.luotsi.web.signin.EveryRole;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The work that the editors' desk needs by itself: the vocabulary of other portals, the counts of queries, and the night's work. */
@WebListener
public class DeskJobs implements ServletContextListener {
    private static final Logger LOG = System.getLogger(DeskJobs.class.getName());
    private static final Duration VOCABULARY_EVERY = Duration.ofSeconds(2);
    private static final Duration COUNTS_EVERY = Duration.ofSeconds(5);
    private static final Duration FREQUENT_EVERY = Duration.ofHours(1);
    private static final Duration NIGHT_EVERY = Duration.ofMinutes(10);
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);

    @Inject
    Tuning tuning;

    @Inject
    SearchInsight insight;

    @Inject
    Night night;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ManagedScheduledExecutorService executor;

    private final List<Future<?>> jobs = new ArrayList<>();
    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    @Override
    public void contextInitialized(ServletContextEvent event) {
        attempt("vocabulary", tuning::refresh);
        repeat("vocabulary", tuning::refresh, VOCABULARY_EVERY, VOCABULARY_EVERY);
        repeat("counts of queries", insight::flush, COUNTS_EVERY, COUNTS_EVERY);
        repeat("frequent queries", insight::refresh, FIRST_WAIT, FREQUENT_EVERY);
        repeat("night of the editors' desk", () -> night.workIfDue(EveryRole.READER), FIRST_WAIT, NIGHT_EVERY);
    }

    private void repeat(String name, Runnable work, Duration first, Duration every) {
        jobs.add(executor.scheduleWithFixedDelay(
                () -> attempt(name, work), first.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** A failure is told once, until the work succeeds again; a scheduled task that throws would never run again. */
    private void attempt(String name, Runnable work) {
        try {
            work.run();
            failing.remove(name);
        } catch (RuntimeException failure) {
            if (failing.add(name)) {
                LOG.log(Level.WARNING, "Not done, and tried again: " + name, failure);
            }
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        jobs.forEach(job -> job.cancel(false));
        attempt("counts of queries", insight::flush);
    }
}
