package fi.luotsi.web.job;

import fi.luotsi.content.Sources;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** What happens once, when the portal starts. */
@ApplicationScoped
class PortalStart {
    @Inject
    FirstAccounts accounts;

    @Inject
    SampleContent sample;

    @Inject
    Sources sources;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService executor;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object portal) {
        sample.takeInPeople();
        accounts.open();
        sample.takeInSources();
        executor.execute(sources::resume);
    }
}
