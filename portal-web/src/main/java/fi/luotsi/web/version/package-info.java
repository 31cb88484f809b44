/**
 * What documents said before: the list of versions, the text of a day, and what changed. It asks {@link fi.luotsi.content.Versions} with the reader's rights;
 * an old text itself is shown by the document page.
 */
@NullMarked
package fi.luotsi.web.version;

import org.jspecify.annotations.NullMarked;
