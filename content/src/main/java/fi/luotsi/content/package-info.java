/**
 * The face of the library: what the organisation says. Other modules ask {@link fi.luotsi.content.Library}, {@link fi.luotsi.content.Versions},
 * {@link fi.luotsi.content.Replacements}, {@link fi.luotsi.content.Reviews} and {@link fi.luotsi.content.Sources} and get records back; they are told what happened by the events
 * {@link fi.luotsi.content.RevisionPublished}, {@link fi.luotsi.content.DocumentVerified}, {@link fi.luotsi.content.DocumentReplaced}, {@link fi.luotsi.content.DocumentWithdrawn} and
 * {@link fi.luotsi.content.AudienceChanged}. It knows nothing of search, of people's duties or of pages.
 */
@NullMarked
package fi.luotsi.content;

import org.jspecify.annotations.NullMarked;
