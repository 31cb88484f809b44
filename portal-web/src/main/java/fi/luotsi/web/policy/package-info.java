/**
 * Policies as people meet them: what waits for their signature, the text and the signature, the receipt; how far the units are; and the desk where the data
 * protection officer (<i>tietosuojavastaava</i>) writes and publishes. Asks {@code compliance.policy} and {@code compliance.acknowledgement}, which decide.
 */
@NullMarked
package fi.luotsi.web.policy;

import org.jspecify.annotations.NullMarked;
