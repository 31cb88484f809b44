/**
 * Feedback (<i>palaute</i>) on trainings that nobody can tie to a person. Knows who has taken a form, and what was answered, and nothing that joins the two. Sees
 * no other fact: whoever calls it has looked that somebody took the training.
 */
@NullMarked
package fi.luotsi.compliance.feedback;

import org.jspecify.annotations.NullMarked;
