/** Statements with values, and the values of rows: what all repositories that speak SQL share; and how to tell that the database is away. Knows no table. */
@NullMarked
package fi.luotsi.compliance.database;

import org.jspecify.annotations.NullMarked;
