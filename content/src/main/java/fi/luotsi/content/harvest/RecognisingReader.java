package fi.luotsi.content.harvest;

import fi.luotsi.content.extraction.Extraction;
import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;

/**
 * Reads files and puts to them what was recognised in the same bytes before.
 *
 * @param available is there anything to read pictures, so that they may wait for it?
 */
record RecognisingReader(
        BiFunction<Path, String, Extraction> reader, RecognitionStore recognitions, BooleanSupplier available) {
    Extraction read(Path file, String name) {
        return settled(reader.apply(file, name), file);
    }

    private Extraction settled(Extraction read, Path file) {
        var whole = read.attachments().isEmpty() ? read : withAttachments(read);
        if (whole.pictures().isEmpty()) {
            return whole;
        }
        return recognitions
                .find(Snapshots.sha256(file))
                .map(recognised -> recognised.complete(whole))
                .orElseGet(() -> available.getAsBoolean() ? RecognisedFile.awaiting(whole) : whole);
    }

    private Extraction withAttachments(Extraction read) {
        var attachments = read.attachments().stream()
                .map(each ->
                        new Extraction.Attachment(each.name(), each.bytes(), settled(each.extraction(), each.bytes())))
                .toList();
        return new Extraction(
                read.state(),
                read.reason(),
                read.mediaType(),
                read.title(),
                read.language(),
                read.author(),
                read.date(),
                read.sections(),
                attachments,
                read.pictures());
    }
}
