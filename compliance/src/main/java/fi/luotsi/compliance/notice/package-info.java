/**
 * What people want to be told: searches, documents and sections that they watch, what became of them, and the one digest a day that tells it by mail. The
 * portal asks {@link fi.luotsi.compliance.notice.Notices}; and the weekly digest of what people have to do, for which it asks
 * {@link fi.luotsi.compliance.notice.Reminders}, who know duties by their keys only. This package never searches and never writes a sentence: it is told what a look saw, and it is
 * given letters. It keeps no rights of readers.
 */
@NullMarked
package fi.luotsi.compliance.notice;

import org.jspecify.annotations.NullMarked;
