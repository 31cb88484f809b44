package fi.luotsi.web.job;

import fi.luotsi.compliance.people.PersonnelFiles;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Destroys what of the personnel files is not needed any more. Doing it twice does no harm, so that several portals need no lease. */
@WebListener
public class PersonnelJobs implements ServletContextListener {
    private static final Logger LOG = System.getLogger(PersonnelJobs.class.getName());

    @Inject
    PersonnelFiles files;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ManagedScheduledExecutorService executor;

    private Optional<Future<?>> job = Optional.empty();

    @Override
    public void contextInitialized(ServletContextEvent event) {
        job = Optional.of(executor.scheduleWithFixedDelay(this::forget, 5, 60, TimeUnit.MINUTES));
    }

    /** A scheduled task that throws would never run again. */
    private void forget() {
        try {
            files.forget();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Old personnel files were not destroyed, and this is tried again", failure);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        job.ifPresent(running -> running.cancel(false));
    }
}
