/**
 * Who is who: units, persons, accounts and their roles. {@link fi.luotsi.compliance.people.Directory} answers who somebody is and where they work,
 * {@link fi.luotsi.compliance.people.Accounts} signs in, {@link fi.luotsi.compliance.people.Roles} knows who may act for what;
 * {@link fi.luotsi.compliance.people.Units}, {@link fi.luotsi.compliance.people.Personnel} and {@link fi.luotsi.compliance.people.PersonnelFiles} change the
 * register. This package knows nothing of policies, facts or pages.
 */
@NullMarked
package fi.luotsi.compliance.people;

import org.jspecify.annotations.NullMarked;
