/** Questions with choices, written by those who wrote what they ask about. Pure: knows neither the database nor who answers. */
@NullMarked
package fi.luotsi.compliance.quiz;

import org.jspecify.annotations.NullMarked;
