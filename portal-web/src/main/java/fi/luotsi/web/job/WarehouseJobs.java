package fi.luotsi.web.job;

import fi.luotsi.compliance.warehouse.Warehouse;
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

/** Brings the data store up to date: after the start, and soon after figures were frozen; where nothing has changed that is quick. */
@WebListener
public class WarehouseJobs implements ServletContextListener {
    private static final Logger LOG = System.getLogger(WarehouseJobs.class.getName());
    /** After the figures of the start are frozen. */
    private static final int FIRST_SECONDS = 240;

    private static final int EVERY_SECONDS = 15 * 60;

    @Inject
    Warehouse warehouse;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ManagedScheduledExecutorService executor;

    private @Nullable Future<?> job;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        job = executor.scheduleWithFixedDelay(this::refresh, FIRST_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /** A round that fails does not end the rounds. */
    private void refresh() {
        try {
            if (warehouse.claim()) {
                fill();
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Data store: this round failed, the next one tries again", failure);
        }
    }

    private void fill() {
        try {
            var filled = warehouse.refresh();
            if (filled > 0) {
                LOG.log(Level.INFO, "Data store: {0} months were filled anew", filled);
            }
        } finally {
            warehouse.release();
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (job != null) {
            job.cancel(false);
        }
    }
}
