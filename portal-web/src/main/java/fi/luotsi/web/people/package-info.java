/**
 * The administrators' pages of the organisation: units and their types, people with their periods and roles, and the personnel system's files. They ask
 * {@link fi.luotsi.compliance.people.Units}, {@link fi.luotsi.compliance.people.Personnel}, {@link fi.luotsi.compliance.people.Roles} and
 * {@link fi.luotsi.compliance.people.PersonnelFiles}.
 */
@NullMarked
package fi.luotsi.web.people;

import org.jspecify.annotations.NullMarked;
