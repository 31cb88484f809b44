package fi.luotsi.compliance.people;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A role that somebody has for a time.
 *
 * @param unit the unit, with all below it; absent for the whole city
 * @param isEnded somebody took it away before its last day
 */
public record RoleGrant(
        UUID id, Role role, Optional<UUID> unit, LocalDate from, Optional<LocalDate> to, boolean isEnded) {
    public boolean isInForce(LocalDate day) {
        return !isEnded
                && !from.isAfter(day)
                && to.filter(last -> last.isBefore(day)).isEmpty();
    }
}
