package fi.luotsi.compliance.training;

import java.util.UUID;

/** Somebody took a place in a session, or a session in which they had one does not take place. */
public record SessionTold(UUID session, UUID person, boolean cancelled) {}
