/**
 * What people cannot use in the portal and tell of (<i>saavutettavuuspalaute</i>, Act on the provision of digital services 306/2019): whoever tells it need not
 * say who they are, and gets an answer within fourteen days. Pages call {@link fi.luotsi.compliance.accessibility.Barriers}. This package never sends a letter: it
 * says that somebody waits for one.
 */
@NullMarked
package fi.luotsi.compliance.accessibility;

import org.jspecify.annotations.NullMarked;
