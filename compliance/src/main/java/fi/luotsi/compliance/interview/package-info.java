/**
 * Service-design conversations (<i>palvelumuotoilukeskustelut</i>): what was said, by what kind of participant, never by whom; and what was decided and changed
 * after them. Knows no other fact and no page.
 */
@NullMarked
package fi.luotsi.compliance.interview;

import org.jspecify.annotations.NullMarked;
