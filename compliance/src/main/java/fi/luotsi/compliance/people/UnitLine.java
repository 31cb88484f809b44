package fi.luotsi.compliance.people;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A unit in its place in the tree.
 *
 * @param depth 0 at the top
 * @param people who work in the unit itself today
 */
public record UnitLine(
        UUID id, Unit unit, int depth, long people, Optional<UUID> parent, Optional<LocalDate> closedOn) {
    public String name(String language) {
        return language.equals("sv") ? unit.nameSv() : unit.nameFi();
    }

    public boolean isClosed(LocalDate day) {
        return closedOn.filter(last -> last.isBefore(day)).isPresent();
    }
}
