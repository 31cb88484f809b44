/**
 * The public interface under {@code /api/v1}: the same services as the pages, as JSON, with errors as {@code application/problem+json} (RFC 9457). Whoever
 * calls it sends a personal token, or is anonymous. Shapes are part of the contract: fields are added, never renamed.
 */
@NullMarked
package fi.luotsi.web.api;

import org.jspecify.annotations.NullMarked;
