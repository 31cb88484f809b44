/** Statements with values, and the values of rows: what all repositories that speak SQL share. Knows no table. */
@NullMarked
package fi.luotsi.compliance.database;

import org.jspecify.annotations.NullMarked;
