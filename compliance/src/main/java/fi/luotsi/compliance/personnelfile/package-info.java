/**
 * The file that the personnel system gives out: bytes in, rows and faults out. {@link fi.luotsi.compliance.personnelfile.PersonnelTable} reads CSV and XLSX,
 * {@link fi.luotsi.compliance.personnelfile.Columns} knows which column is what. It knows no database and nobody who works here.
 */
@NullMarked
package fi.luotsi.compliance.personnelfile;

import org.jspecify.annotations.NullMarked;
