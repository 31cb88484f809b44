/**
 * Trainings (<i>koulutukset</i>) and info flashes (<i>tietoiskut</i>): what there is, whom it obliges when, their sessions, and who took part. Sees people and the
 * audiences of policies; knows no other fact and no page.
 */
@NullMarked
package fi.luotsi.compliance.training;

import org.jspecify.annotations.NullMarked;
