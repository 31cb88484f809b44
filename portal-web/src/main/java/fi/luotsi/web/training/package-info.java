/** Trainings: what a person has to take and has taken, sessions and their participants, the desk of those who arrange them, and how far the units are. */
@NullMarked
package fi.luotsi.web.training;

import org.jspecify.annotations.NullMarked;
