/** Pages for pupils and students, public and in plain words, with questions that nobody is asked to sign in for. */
@NullMarked
package fi.luotsi.web.pupil;

import org.jspecify.annotations.NullMarked;
