package fi.luotsi.web.usage;

import fi.luotsi.compliance.people.UnitLine;
import fi.luotsi.compliance.people.Units;
import fi.luotsi.compliance.usage.RowFault;
import fi.luotsi.compliance.usage.Tally;
import fi.luotsi.compliance.usage.UsageImport;
import fi.luotsi.compliance.usage.Usages;
import fi.luotsi.compliance.usage.UsedSystem;
import fi.luotsi.compliance.usage.UsedSystem.Rule;
import fi.luotsi.compliance.usage.UsedSystems;
import fi.luotsi.web.layout.NotThere;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** {@code /usage/look}: what a file says, before it counts and afterwards. */
@Named
@RequestScoped
public class UsageLookView {
    private static final int MOST_FAULTS = 200;

    @Inject
    HttpServletRequest request;

    @Inject
    Usages usages;

    @Inject
    UsedSystems systems;

    @Inject
    Units units;

    @Inject
    Visitor visitor;

    private Optional<UsageImport> arrived = Optional.empty();

    /** A unit of the file. */
    public record Row(UnitLine unit, Tally tally) {
        public String percent() {
            return tally.percent().map(percent -> percent + "\u00a0%").orElse("–");
        }
    }

    public void open() {
        visitor.requireUsageKeeper();
        var sent = new Sent(request);
        arrived = sent.id("id").flatMap(usages::find).filter(found -> of(found).rule() != Rule.OWN);
        if (arrived.isEmpty()) {
            NotThere.answer();
        } else if (sent.isPost()) {
            decide(arrived.get(), sent.text("do"));
        }
    }

    private void decide(UsageImport waiting, String what) {
        var isDone = what.equals("take") ? usages.take(waiting.id()) : usages.discard(waiting.id());
        if (isDone) {
            Sent.redirect("/usage?done=" + (what.equals("take") ? "taken" : "discarded"));
        } else {
            Sent.redirect("/usage/look?id=" + waiting.id());
        }
    }

    public boolean isThere() {
        return arrived.isPresent();
    }

    public UsageImport file() {
        return arrived.orElseThrow();
    }

    public UsedSystem system() {
        return of(file());
    }

    private UsedSystem of(UsageImport found) {
        return systems.find(found.system()).orElseThrow();
    }

    public String month() {
        return MonthText.shown(file().month());
    }

    public String whole() {
        return TallyText.shown(file().whole());
    }

    public boolean isWaiting() {
        return file().takenAt().isEmpty();
    }

    public List<Row> rows() {
        var tallies = file().tallies();
        return units.tree().stream()
                .filter(line -> tallies.containsKey(line.id()))
                .map(line -> new Row(line, tallies.getOrDefault(line.id(), new Tally(0, 0))))
                .toList();
    }

    public List<RowFault> faults() {
        return file().faults().stream().limit(MOST_FAULTS).toList();
    }

    public int moreFaults() {
        return Math.max(0, file().faults().size() - MOST_FAULTS);
    }
}
