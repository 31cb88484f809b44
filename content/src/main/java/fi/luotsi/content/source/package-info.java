/**
 * The connectors: each offers what a source holds, item by item, with an identity, a version and a way to the bytes. {@link fi.luotsi.content.source.Folder}
 * walks files; {@link fi.luotsi.content.source.Crawl} asks a web site address by address, as its robots.txt allows and its guard permits. Only {@code harvest}
 * calls them; they know nothing of the library or the database.
 */
@NullMarked
package fi.luotsi.content.source;

import org.jspecify.annotations.NullMarked;
