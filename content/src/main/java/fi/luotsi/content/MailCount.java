package fi.luotsi.content;

/**
 * How many messages of a run ended how.
 *
 * @param domain of their sender, or empty where none can be told
 */
public record MailCount(MailOutcome outcome, String domain, long messages) {}
