/** When more people come than the machine can serve: those who are inside are served well, the others are told when to come again. */
@NullMarked
package fi.luotsi.web.crowd;

import org.jspecify.annotations.NullMarked;
