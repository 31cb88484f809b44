/** What the data protection officer (<i>tietosuojavastaava</i>) looks into. Asks {@code compliance.audit} and {@code compliance.people}. */
@NullMarked
package fi.luotsi.web.dpo;

import org.jspecify.annotations.NullMarked;
