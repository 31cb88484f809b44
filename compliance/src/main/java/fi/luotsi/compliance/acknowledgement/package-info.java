/**
 * Signatures and the ledger that holds them: who signed which bytes, when and how, so that nobody can change it later unseen. The portal asks
 * {@link fi.luotsi.compliance.acknowledgement.Acknowledgements} and {@link fi.luotsi.compliance.acknowledgement.Ledger}. What is to be signed is told by
 * {@code compliance.policy}; this package writes no policy.
 */
@NullMarked
package fi.luotsi.compliance.acknowledgement;

import org.jspecify.annotations.NullMarked;
