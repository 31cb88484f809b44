/**
 * SCIM 2.0 (RFC 7643, 7644) under {@code /api/v1/scim}: a directory such as Entra ID keeps people and groups up to date. This package knows the protocol, its
 * filters, changes and errors; what becomes of people is decided by {@link fi.luotsi.compliance.people.Provisioning}.
 */
@NullMarked
package fi.luotsi.web.scim;

import org.jspecify.annotations.NullMarked;
