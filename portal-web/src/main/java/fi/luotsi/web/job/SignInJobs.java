package fi.luotsi.web.job;

import fi.luotsi.compliance.people.Accounts;
import fi.luotsi.compliance.people.Sessions;
import fi.luotsi.compliance.people.Tokens;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Forgets what signing in no longer needs: sessions that are over, tokens that ended, failures of days ago. Every portal may do it at any time. */
@WebListener
public class SignInJobs implements ServletContextListener {
    private static final Logger LOG = System.getLogger(SignInJobs.class.getName());
    private static final long EVERY_MINUTES = 5;

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    Tokens tokens;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ManagedScheduledExecutorService executor;

    private @Nullable Future<?> job;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        job = executor.scheduleWithFixedDelay(this::forget, EVERY_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    private void forget() {
        try {
            for (var work : List.<Runnable>of(sessions::forget, tokens::forget, accounts::forgetSignIns)) {
                work.run();
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "What signing in no longer needs was not forgotten; tried again", failure);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (job != null) {
            job.cancel(false);
        }
    }
}
