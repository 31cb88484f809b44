package fi.luotsi.compliance.people;

import java.util.UUID;

/** Told inside the transaction that erases a person's data, while they are still there. */
public record PersonErased(UUID person) {}
