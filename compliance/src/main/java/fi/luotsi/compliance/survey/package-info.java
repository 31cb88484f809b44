/**
 * Surveys (<i>kyselyt</i>): what people think they can do, by nobody in particular, what their units have, signed by the head, and what Opeka and Ropeka
 * measured. Pages call {@link fi.luotsi.compliance.survey.Surveys}, {@link fi.luotsi.compliance.survey.Responses},
 * {@link fi.luotsi.compliance.survey.Inventories} and {@link fi.luotsi.compliance.survey.Measurements}; {@code metrics} calls
 * {@link fi.luotsi.compliance.survey.Invitations}. Sees people and the audiences of policies; knows no other
 * fact, and nothing that joins a person to what they answered.
 */
@NullMarked
package fi.luotsi.compliance.survey;

import org.jspecify.annotations.NullMarked;
