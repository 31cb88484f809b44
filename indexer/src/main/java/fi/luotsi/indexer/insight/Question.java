package fi.luotsi.indexer.insight;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What editors ask whoever answers for a source.
 *
 * @param words the query that led to it
 * @param source the key of the source
 * @param owner as the source names its owner
 */
public record Question(
        UUID id,
        String words,
        String source,
        String owner,
        String text,
        LocalDate askedOn,
        String answer,
        Optional<LocalDate> answeredOn) {}
