/**
 * Counts as they were frozen for a day: what every shown figure was made of, unchangeable, with the tree of units as it stood. {@link
 * fi.luotsi.compliance.snapshot.Snapshots} is its face: {@code metrics} hands counts in; what comes out is protected by {@code disclosure}, the same for pages and
 * the data store. Raw counts are never shown. Knows no person and no fact.
 */
@NullMarked
package fi.luotsi.compliance.snapshot;

import org.jspecify.annotations.NullMarked;
