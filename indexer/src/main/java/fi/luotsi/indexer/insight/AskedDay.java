package fi.luotsi.indexer.insight;

import java.time.LocalDate;

/**
 * How often something was asked on a day.
 *
 * @param vain how often of them nothing was found
 */
record AskedDay(LocalDate day, String words, String language, int searches, int vain) {}
