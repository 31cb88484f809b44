package fi.luotsi.compliance.privacy;

/**
 * What an erasure does to one table.
 *
 * @param deleted rows that go
 * @param kept rows that stay, with an identity that leads to no name any more
 */
public record Erasure(String table, long deleted, long kept) {}
