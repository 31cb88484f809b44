/** Sessions of trainings for the calendars that people have elsewhere: one, or all of one's own by an address of one's own. */
@NullMarked
package fi.luotsi.web.calendar;

import org.jspecify.annotations.NullMarked;
