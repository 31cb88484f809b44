package fi.luotsi.compliance.privacy;

import java.util.List;
import java.util.Map;

/**
 * What one table holds of a person.
 *
 * @param table its name in the register
 * @param purpose why, and {@code ground} by what right, for how long; in the register's words
 * @param rows each with its values by column, in their order
 */
public record Holding(String table, String purpose, String ground, String retention, List<Map<String, String>> rows) {}
