/** Codes that stand on paper and are typed back, or scanned. */
@NullMarked
package fi.luotsi.compliance.printed;

import org.jspecify.annotations.NullMarked;
