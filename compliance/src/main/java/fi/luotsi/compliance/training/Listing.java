package fi.luotsi.compliance.training;

import fi.luotsi.compliance.people.WhoIsWho;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads one list: who is meant by each row, and which row says again what another said. */
final class Listing {
    private final WhoIsWho whoIsWho;
    private final Set<UUID> staff;
    private final LocalDate today;
    private final Set<Said> said = new HashSet<>();

    private record Said(UUID person, String course, LocalDate on) {}

    Listing(WhoIsWho whoIsWho, Set<UUID> staff, LocalDate today) {
        this.whoIsWho = whoIsWho;
        this.staff = staff;
        this.today = today;
    }

    ListedRow read(ListedPerson listed, Set<String> courses) {
        var meant = whoIsWho.find(listed.who()).stream().filter(staff::contains).toList();
        var row = new ListedRow(listed, meant.stream().findFirst(), Optional.empty());
        if (meant.isEmpty()) {
            return row.with(ListedRow.Fault.UNKNOWN);
        }
        if (meant.size() > 1) {
            return new ListedRow(listed, Optional.empty(), Optional.of(ListedRow.Fault.AMBIGUOUS));
        }
        if (!courses.contains(listed.course())) {
            return row.with(ListedRow.Fault.COURSE);
        }
        var day = listed.on().filter(on -> !on.isAfter(today));
        if (day.isEmpty()) {
            return row.with(ListedRow.Fault.DAY);
        }
        return said.add(new Said(meant.getFirst(), listed.course(), day.get())) ? row : row.with(ListedRow.Fault.TWICE);
    }
}
