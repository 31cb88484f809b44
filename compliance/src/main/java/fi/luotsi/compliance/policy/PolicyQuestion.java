package fi.luotsi.compliance.policy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody asks about a policy.
 *
 * @param account who asks
 * @param answer none until somebody answers
 */
public record PolicyQuestion(
        UUID id, UUID policy, UUID version, UUID account, String text, Instant askedAt, Optional<String> answer) {
    public static final int LONGEST = 2_000;
}
