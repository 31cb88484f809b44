package fi.luotsi.compliance.guide;

import fi.luotsi.compliance.database.Native;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What somebody marked as done of their first steps. Nobody else is shown it. */
@ApplicationScoped
@Transactional
public class FirstSteps {
    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    public Set<String> done(UUID account) {
        return new Native(entities)
                .rows("select step from first_step where account_id = ?1", account).stream()
                        .map(row -> (String) row[0])
                        .collect(Collectors.toSet());
    }

    /** Once, however often it is said. */
    public void mark(UUID account, String step) {
        new Native(entities).run("insert ignore into first_step (account_id, step) values (?1, ?2)", account, step);
    }
}
