/**
 * Extraction: bytes in, sections out. Hostile files are the normal case, so all reading happens in worker JVMs of their own with little memory, no network
 * and a clock; this package starts, feeds, watches and replaces them. Pages that are pictures are drawn there one by one and read by Tesseract, where it is
 * installed. Only {@code harvest} calls it; it knows neither sources nor the library.
 */
@NullMarked
package fi.luotsi.content.extraction;

import org.jspecify.annotations.NullMarked;
