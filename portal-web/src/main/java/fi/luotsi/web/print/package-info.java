/** Pages as PDF files to keep. Knows what a page says only by what it is given. */
@NullMarked
package fi.luotsi.web.print;

import org.jspecify.annotations.NullMarked;
