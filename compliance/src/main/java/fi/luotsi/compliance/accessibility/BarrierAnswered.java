package fi.luotsi.compliance.accessibility;

import java.util.UUID;

/**
 * Somebody who left an address has an answer.
 *
 * @param language of the letter, ISO 639-1
 */
public record BarrierAnswered(UUID barrier, String email, String language) {}
