/** Surveys: answering one, what came of it, what units have, and the desk at which they are written. */
@NullMarked
package fi.luotsi.web.survey;

import org.jspecify.annotations.NullMarked;
