package fi.luotsi.compliance.privacy;

import java.util.Set;

/**
 * Why personal data are processed, as the record of processing (GDPR, article 30) tells it; all in the register's words.
 *
 * @param own tables with rows of the staff themselves
 * @param others tables whose texts may name anybody
 */
public record Purpose(
        String purpose,
        String ground,
        Set<String> own,
        Set<String> others,
        Set<String> retentions,
        Set<String> erasures) {}
