/**
 * The languages that Luotsi searches: analyzers for Finnish, Swedish and English, Finnish lemmas by Voikko where it stands, and stems and character
 * n-grams everywhere. Analyzers are Lucene factories with names, so that another engine can compose the same chain.
 */
@NullMarked
package fi.luotsi.indexer.language;

import org.jspecify.annotations.NullMarked;
