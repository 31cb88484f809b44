/**
 * Watching: the buttons on search and document pages, the page of what somebody watches, the round that looks what became of it, and the letter that tells
 * it. It searches and reads with the rights that the reader has at that moment, and keeps nothing itself: {@link fi.luotsi.compliance.notice.Notices} does.
 */
@NullMarked
package fi.luotsi.web.watch;

import org.jspecify.annotations.NullMarked;
