/**
 * Whether the documents of the library agree: sections that say the same twice, and statements on the same matter that give different values. No language
 * model: words, values and rules that can be read here. The portal's job runs the rounds, the editors' pages show what they find and keep what is decided,
 * the document page asks for its banner. It must never know who reads, beyond the groups that somebody may see.
 */
@NullMarked
package fi.luotsi.indexer.agreement;

import org.jspecify.annotations.NullMarked;
