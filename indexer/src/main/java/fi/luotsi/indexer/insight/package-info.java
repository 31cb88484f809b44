/**
 * What is searched for, and in vain, without who searched: counts by day, from which rare queries are withheld; the work that follows from them; and how
 * good the search is by what people opened and editors judged. It hears the search page's events, and the editors' pages and the portal's jobs call it.
 * It must never know an account, a session or an address of somebody who searched.
 */
@NullMarked
package fi.luotsi.indexer.insight;

import org.jspecify.annotations.NullMarked;
