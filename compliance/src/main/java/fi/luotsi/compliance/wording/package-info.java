/** Words of the city's own, by the key of the words that come with the portal. Pages and letters ask for them; it knows none of them. */
@NullMarked
package fi.luotsi.compliance.wording;

import org.jspecify.annotations.NullMarked;
