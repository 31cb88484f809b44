/**
 * What Luotsi holds of a person: the privacy register ({@code docs/privacy-register.csv}) knows every column of the database, and what this package does is
 * what the register says. It knows tables and columns by the register only, and nothing of what they mean.
 */
@NullMarked
package fi.luotsi.compliance.privacy;

import org.jspecify.annotations.NullMarked;
