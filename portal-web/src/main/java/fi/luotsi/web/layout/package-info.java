/**
 * What every page stands on: texts and figures in the visitor's language, addresses, paging, marked text, and how Faces makes a page of them ({@code
 * StatelessPages}, {@code MethodCalls}, {@code EmptyAttributes}). Pages call it; it knows no page and asks neither the library nor the index.
 */
@NullMarked
package fi.luotsi.web.layout;

import org.jspecify.annotations.NullMarked;
