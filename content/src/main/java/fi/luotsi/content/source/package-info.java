/**
 * The connectors: each lists what a source offers and opens it. Only {@code harvest} calls them; they know nothing of the library.
 */
@NullMarked
package fi.luotsi.content.source;

import org.jspecify.annotations.NullMarked;
