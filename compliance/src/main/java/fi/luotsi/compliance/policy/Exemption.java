package fi.luotsi.compliance.policy;

import fi.luotsi.compliance.personnelfile.Span;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody need not sign a policy for a time.
 *
 * @param code of the policy
 * @param endsOn the last day of it
 */
public record Exemption(
        UUID id,
        UUID policy,
        String code,
        UUID person,
        LocalDate startsOn,
        LocalDate endsOn,
        String reason,
        UUID approvedBy,
        Optional<Attachment> attachment,
        Optional<Ending> ending) {
    /**
     * It was ended early.
     *
     * @param on the last day of it then
     */
    public record Ending(LocalDate on, String reason, UUID by) {}

    /** When it holds; not at all if it was ended before it began. */
    Optional<Span> span() {
        var last = ending.map(Ending::on).filter(day -> day.isBefore(endsOn)).orElse(endsOn);
        return last.isBefore(startsOn) ? Optional.empty() : Optional.of(new Span(startsOn, Optional.of(last)));
    }

    /** It holds, or will. */
    public boolean isOpen(LocalDate day) {
        return ending.isEmpty() && !endsOn.isBefore(day);
    }
}
