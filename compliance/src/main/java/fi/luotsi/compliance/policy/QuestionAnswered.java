package fi.luotsi.compliance.policy;

import java.util.UUID;

/** Told inside the transaction that keeps an answer. */
public record QuestionAnswered(UUID question, UUID asker) {}
