package fi.luotsi.compliance.usage;

/**
 * A row as a file or another system has it; empty where it says nothing.
 *
 * @param number of the row, from 1
 * @param who an e-mail address or a personnel number
 * @param unit the city's code, where only counts are told
 * @param lastUse a day, where the system tells when somebody last used it
 */
public record UsageRow(int number, String who, String unit, String active, String entitled, String lastUse) {}
