package fi.luotsi.web.policy;

import fi.luotsi.compliance.notice.Reminders;
import fi.luotsi.compliance.people.Account;
import fi.luotsi.compliance.people.Role;
import fi.luotsi.compliance.people.Roles;
import fi.luotsi.compliance.people.UnitLine;
import fi.luotsi.compliance.people.Units;
import fi.luotsi.compliance.policy.Policies;
import fi.luotsi.compliance.policy.PolicyVersion;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.letter.OpenDuties;
import fi.luotsi.web.signin.Visitor;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The button that reminds those who have not signed: of all units the data protection officer, of their own a head. It leads back to where it stands. */
@WebServlet("/standing/remind")
public class RemindServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Policies policies;

    @Inject
    transient OpenDuties duties;

    @Inject
    transient Reminders reminders;

    @Inject
    transient Units units;

    @Inject
    transient Roles roles;

    @Inject
    transient Visitor visitor;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect("/standing");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var sent = new Sent(request);
        var version = policies.inForce(sent.text("code"));
        var meant = units(visitor.account().orElseThrow()).stream()
                .filter(unit -> !sent.has("unit")
                        || sent.id("unit").filter(unit::equals).isPresent())
                .collect(Collectors.toSet());
        if (version.isEmpty() || meant.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            response.sendRedirect(remind(version.get(), meant, sent));
        }
    }

    private String remind(PolicyVersion version, Set<UUID> meant, Sent sent) {
        var back = Address.of("/standing").with("code", version.code());
        if (sent.has("unit")) {
            back = back.with("unit", sent.text("unit"));
        }
        if (!reminders.isPossible()) {
            return back.with("reminded", "no") + "#reminding";
        }
        var outcome = reminders.remind(duties.own(version.policy(), meant, reminders.today()));
        return back.with("reminded", Integer.toString(outcome.reminded()))
                        .with("recent", Integer.toString(outcome.recent()))
                        .with("exhausted", Integer.toString(outcome.exhausted()))
                        .with("unreachable", Integer.toString(outcome.unreachable()))
                + "#reminding";
    }

    /** Whose people the visitor may know by name. */
    private Set<UUID> units(Account account) {
        return visitor.isAuditor()
                ? units.tree().stream().map(UnitLine::id).collect(Collectors.toSet())
                : roles.units(account.id(), Role.UNIT_HEAD, reminders.today());
    }
}
