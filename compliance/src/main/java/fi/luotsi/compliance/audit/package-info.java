/**
 * Who did what, when and from where (Act 906/2019, section 17). Whatever lets somebody do or see something writes it through
 * {@link fi.luotsi.compliance.audit.AuditLog}; this package knows only identities, and nothing of what they mean.
 */
@NullMarked
package fi.luotsi.compliance.audit;

import org.jspecify.annotations.NullMarked;
