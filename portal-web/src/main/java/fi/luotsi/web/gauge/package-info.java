/**
 * What whoever watches over the portal should know of it, in the text format of Prometheus: each gauge tells its figures when it is asked. {@code web.api}
 * gives them out; the search tells {@link fi.luotsi.web.gauge.SearchGauge} what it did. No figure is about a person.
 */
@NullMarked
package fi.luotsi.web.gauge;

import org.jspecify.annotations.NullMarked;
