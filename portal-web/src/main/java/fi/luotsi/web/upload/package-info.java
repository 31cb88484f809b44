/** The editors' page on which files are put into the library by hand, and taken out again. It asks {@link fi.luotsi.content.Uploads}. */
@NullMarked
package fi.luotsi.web.upload;

import org.jspecify.annotations.NullMarked;
