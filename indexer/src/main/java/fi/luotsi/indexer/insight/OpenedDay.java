package fi.luotsi.indexer.insight;

import fi.luotsi.content.DocumentId;
import java.time.LocalDate;

/** How often a document was opened on a day from one place of the results for some words. */
record OpenedDay(LocalDate day, String words, DocumentId document, int place, int opened) {}
