package fi.luotsi.web.job;

import fi.luotsi.content.Sources;
import fi.luotsi.indexer.index.LibraryIndex;
import fi.luotsi.indexer.search.Search;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What happens when the portal starts. A listener and not an observer of the application scope, which begins before the runtime can give beans their
 * executors.
 */
@WebListener
public class PortalStart implements ServletContextListener {
    private static final long COMPARE_EVERY_MINUTES = 10;
    private static final long WARM_AFTER_SECONDS = 2;

    @Inject
    LibraryIndex index;

    @Inject
    FirstAccounts accounts;

    @Inject
    SampleContent sample;

    @Inject
    SamplePolicies policies;

    @Inject
    SampleTrainings trainings;

    @Inject
    SampleSurveys surveys;

    @Inject
    SampleUsage usage;

    @Inject
    Sources sources;

    @Inject
    Search search;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ManagedScheduledExecutorService executor;

    private @Nullable Future<?> comparison;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        index.open();
        sample.takeInPeople();
        accounts.open();
        sample.takeInSources();
        policies.takeIn();
        trainings.takeIn();
        surveys.takeIn();
        executor.execute(sources::resume);
        executor.execute(usage::takeIn);
        var unused = executor.schedule(search::warm, WARM_AFTER_SECONDS, TimeUnit.SECONDS);
        comparison = executor.scheduleWithFixedDelay(
                index::reconcile, COMPARE_EVERY_MINUTES, COMPARE_EVERY_MINUTES, TimeUnit.MINUTES);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (comparison != null) {
            comparison.cancel(false);
        }
    }
}
