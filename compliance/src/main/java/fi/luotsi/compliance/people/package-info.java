/**
 * Who is who: units, persons, accounts and their roles. Everybody asks {@link fi.luotsi.compliance.people.Directory}; this package knows nothing of
 * policies, facts or pages.
 */
@NullMarked
package fi.luotsi.compliance.people;

import org.jspecify.annotations.NullMarked;
