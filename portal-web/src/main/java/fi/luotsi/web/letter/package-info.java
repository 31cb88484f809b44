/**
 * The letters about what people have to do: reminders of open duties, receipts, questions and their answers; when they are put in, what they say, and the page
 * where the city writes its own words. What they tell is asked when they are sent, of {@code compliance.acknowledgement} and {@code compliance.policy};
 * {@code compliance.notice} sends them and knows neither.
 */
@NullMarked
package fi.luotsi.web.letter;

import org.jspecify.annotations.NullMarked;
