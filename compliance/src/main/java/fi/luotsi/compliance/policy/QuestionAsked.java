package fi.luotsi.compliance.policy;

import java.util.UUID;

/** Told inside the transaction that keeps a question. */
public record QuestionAsked(UUID question, UUID owner) {}
