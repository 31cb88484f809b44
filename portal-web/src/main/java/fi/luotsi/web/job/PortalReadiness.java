package fi.luotsi.web.job;

import fi.luotsi.compliance.people.Accounts;
import fi.luotsi.indexer.index.IndexStatus;
import fi.luotsi.indexer.index.LibraryIndex;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the database answers, whatever it holds, and search can. */
@Readiness
@ApplicationScoped
public class PortalReadiness implements HealthCheck {
    @Inject
    Accounts accounts;

    @Inject
    LibraryIndex index;

    @Override
    public HealthCheckResponse call() {
        var database = databaseAnswers();
        var search = index.status().state() != IndexStatus.State.UNAVAILABLE;
        return HealthCheckResponse.named("luotsi")
                .withData("database", database)
                .withData("search", search)
                .status(database && search)
                .build();
    }

    private boolean databaseAnswers() {
        try {
            accounts.hasAccounts();
            return true;
        } catch (RuntimeException away) {
            return false;
        }
    }
}
