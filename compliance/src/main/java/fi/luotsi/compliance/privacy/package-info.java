/**
 * What Luotsi holds of a person: the privacy register ({@code docs/privacy-register.csv}) knows every column of the database, and what this package does is
 * what the register says: copies, erasures with their receipts, legal holds, what goes when, the record of processing. It knows tables and columns by the
 * register only, and asks {@code people} who somebody is; nobody in this module calls it.
 */
@NullMarked
package fi.luotsi.compliance.privacy;

import org.jspecify.annotations.NullMarked;
