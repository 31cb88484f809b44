package fi.luotsi.web.job;

import fi.luotsi.indexer.index.LibraryIndex;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Compares the index with the library every ten minutes, so that whatever an event missed is mended. */
@ApplicationScoped
class IndexComparison {
    private static final long EVERY_MINUTES = 10;

    @Inject
    LibraryIndex index;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ManagedScheduledExecutorService executor;

    private @Nullable Future<?> schedule;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object portal) {
        schedule = executor.scheduleWithFixedDelay(index::reconcile, EVERY_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    @PreDestroy
    void end() {
        if (schedule != null) {
            schedule.cancel(false);
        }
    }
}
