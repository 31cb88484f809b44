package fi.luotsi.launch.backup;

/**
 * A column of a table in a backup.
 *
 * @param binary bytes; everything else travels as the database writes it in text
 */
record Column(String name, boolean binary) {}
