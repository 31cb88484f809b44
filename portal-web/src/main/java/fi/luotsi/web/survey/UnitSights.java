package fi.luotsi.web.survey;

import fi.luotsi.compliance.people.Account;
import fi.luotsi.compliance.people.Role;
import fi.luotsi.compliance.people.Roles;
import fi.luotsi.compliance.people.Worker;
import fi.luotsi.compliance.people.Workforce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** Finds out which units somebody sees, also when they are not here: a letter is written for them, for example. */
@ApplicationScoped
public class UnitSights {
    private static final List<Role> OF_ALL = List.of(Role.COORDINATOR, Role.DPO, Role.LEADERSHIP, Role.ADMINISTRATOR);

    @Inject
    Roles roles;

    @Inject
    Workforce workforce;

    public UnitSight of(Account account, LocalDate day) {
        var own = workforce
                .personOf(account.id())
                .flatMap(workforce::worker)
                .flatMap(worker -> worker.on(day))
                .map(Worker.Work::unit);
        return new UnitSight(
                OF_ALL.stream().anyMatch(account::is), roles.units(account.id(), Role.UNIT_HEAD, day), own);
    }
}
