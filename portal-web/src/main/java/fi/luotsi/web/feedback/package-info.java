/** Feedback on trainings: a form for whoever took one, an answer without them, and what is thought of a training. */
@NullMarked
package fi.luotsi.web.feedback;

import org.jspecify.annotations.NullMarked;
