package fi.luotsi.content;

import java.util.Optional;

/** An uploaded file that stands in the library, or could not be read. */
public record UploadedItem(
        SourceId source,
        LocalName sourceName,
        String item,
        ExtractionState state,
        Optional<ExtractionReason> reason,
        Optional<DocumentId> document) {}
