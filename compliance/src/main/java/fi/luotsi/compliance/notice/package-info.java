/**
 * What people want to be told: searches, documents and sections that they watch, what became of them, and the one digest a day that tells it by mail. The
 * portal asks {@link fi.luotsi.compliance.notice.Notices}. This package never searches and never writes a sentence: it is told what a look saw, and it is
 * given letters. It keeps no rights of readers.
 */
@NullMarked
package fi.luotsi.compliance.notice;

import org.jspecify.annotations.NullMarked;
