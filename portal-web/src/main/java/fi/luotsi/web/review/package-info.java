/**
 * That documents are still right: the badge that says so on every page, the button with which it is said, and who may press it. Search, document and editors'
 * pages and the interface call it; it asks {@link fi.luotsi.content.Reviews}, which checks everything once more.
 */
@NullMarked
package fi.luotsi.web.review;

import org.jspecify.annotations.NullMarked;
