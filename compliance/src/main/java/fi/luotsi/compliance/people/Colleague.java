package fi.luotsi.compliance.people;

import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who works here and can sign in.
 *
 * @param unit where they work today
 */
public record Colleague(UUID account, String name, Optional<String> unit) {}
