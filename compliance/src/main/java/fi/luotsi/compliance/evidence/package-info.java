/**
 * The form of evidence and its check, as docs/ledger-format.md describes them. It needs no database, no server and nothing else of Luotsi: the command
 * {@code luotsi verify} runs it on a machine of its own.
 */
@NullMarked
package fi.luotsi.compliance.evidence;

import org.jspecify.annotations.NullMarked;
