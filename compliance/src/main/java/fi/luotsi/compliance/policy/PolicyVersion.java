package fi.luotsi.compliance.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A version of a policy.
 *
 * @param policy identity of the policy
 * @param code the policy's own short name
 * @param number from 1 on, without gaps
 * @param weight none before it is proposed
 * @param reason why it was published, and why with that weight
 * @param texts one for each language that is written, Finnish first
 */
public record PolicyVersion(
        UUID id,
        UUID policy,
        String code,
        int number,
        VersionState state,
        Optional<Weight> weight,
        String reason,
        UUID writtenBy,
        Optional<Instant> publishedAt,
        List<PolicyText> texts) {
    /** Those in which everything must be there. */
    public static final List<String> LANGUAGES = List.of("fi", "sv", "en");

    public PolicyVersion {
        texts = List.copyOf(texts);
    }

    public Optional<PolicyText> in(String language) {
        return texts.stream().filter(text -> text.language().equals(language)).findFirst();
    }

    /** In that language, or the nearest there is. */
    public PolicyText nearest(String language) {
        return in(language)
                .filter(PolicyText::isComplete)
                .or(() -> texts.stream().filter(PolicyText::isComplete).findFirst())
                .or(() -> texts.stream().findFirst())
                .orElseGet(() -> new PolicyText(language, code, "", ""));
    }

    public boolean isDraft() {
        return state == VersionState.DRAFT;
    }
}
