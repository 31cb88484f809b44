package fi.luotsi.content.harvest;

import fi.luotsi.content.ExtractionReason;
import fi.luotsi.content.ExtractionState;
import fi.luotsi.content.Section;
import fi.luotsi.content.extraction.Extraction;
import fi.luotsi.content.library.Recognised;
import java.util.List;
import java.util.Optional;

/** What was recognised in a file, so far or for good. */
record RecognisedFile(boolean isFinished, Recognised recognised) {
    /** The file with it. While pages wait, a file without text is in the library by its title. */
    Extraction complete(Extraction read) {
        var sections = recognised.into(read.sections());
        if (!isFinished && sections.isEmpty()) {
            return awaiting(read);
        }
        var reason = sections.isEmpty()
                ? recognised.reason(read.reason()).or(() -> Optional.of(ExtractionReason.NO_TEXT))
                : recognised.reason(read.reason());
        var state = sections.isEmpty() && read.state() != ExtractionState.REJECTED
                ? read.state()
                : Recognised.state(sections, reason);
        var language = read.language().isEmpty() ? recognised.language() : read.language();
        return with(read, state, reason, language, sections, isFinished ? List.of() : read.pictures());
    }

    static Extraction awaiting(Extraction read) {
        return read.state() == ExtractionState.REJECTED
                ? with(
                        read,
                        ExtractionState.PARTIAL,
                        Optional.of(ExtractionReason.NO_TEXT),
                        read.language(),
                        read.sections(),
                        read.pictures())
                : read;
    }

    private static Extraction with(
            Extraction read,
            ExtractionState state,
            Optional<ExtractionReason> reason,
            String language,
            List<Section> sections,
            List<Integer> pictures) {
        return new Extraction(
                state,
                reason,
                read.mediaType(),
                read.title(),
                language,
                read.author(),
                read.date(),
                sections,
                read.attachments(),
                pictures);
    }
}
