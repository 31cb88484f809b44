package fi.luotsi.content.harvest;

import fi.luotsi.content.ExtractionState;
import fi.luotsi.content.extraction.Extraction;
import fi.luotsi.content.library.Arrival;
import fi.luotsi.content.source.SourceItem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns what was read into what the library keeps: a file that was rejected brings nothing, its readable attachments do. */
final class Arrivals {
    /** Stands between a file and what is packed in it. */
    static final String PACKED = "!/";

    private static final int LONGEST_KEY = 700;
    private static final int LONGEST_LOCATION = 2000;
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_TITLE = 500;

    private Arrivals() {}

    static Optional<Arrival> of(Finding finding) {
        var bytes = finding.snapshot();
        if (bytes == null || finding.extraction().state() == ExtractionState.REJECTED) {
            return Optional.empty();
        }
        var item = finding.item();
        return Optional.of(
                arrival(item.key(), item.location(), item.fileName(), bytes, finding.sha256(), finding.extraction()));
    }

    /** Those with pages whose text is to be recognised, attachments among them. */
    static Stream<Arrival> withPictures(List<Arrival> arrivals) {
        return arrivals.stream()
                .flatMap(arrival -> Stream.concat(
                        arrival.pictures().isEmpty() ? Stream.empty() : Stream.of(arrival),
                        withPictures(arrival.attachments())));
    }

    /** As long as the library takes it. */
    static String location(SourceItem item) {
        return shortened(item.location(), LONGEST_LOCATION);
    }

    private static Arrival arrival(
            String key, String location, String name, Path bytes, String sha256, Extraction read) {
        return new Arrival(
                key,
                shortened(location, LONGEST_LOCATION),
                shortened(name, LONGEST_NAME),
                bytes,
                sha256,
                size(bytes),
                shortened(read.mediaType(), 200),
                shortened(read.title(), LONGEST_TITLE),
                read.language(),
                read.author().map(author -> shortened(author, LONGEST_NAME)),
                read.date(),
                read.state(),
                read.reason(),
                read.sections(),
                read.pictures(),
                attachments(key, location, read));
    }

    private static List<Arrival> attachments(String parentKey, String parentLocation, Extraction parent) {
        var arrivals = new ArrayList<Arrival>();
        var keys = keys(parentKey, parent.attachments());
        for (var i = 0; i < keys.size(); i++) {
            var attachment = parent.attachments().get(i);
            if (attachment.extraction().state() != ExtractionState.REJECTED) {
                var location = parentLocation + " › " + attachment.name();
                var bytes = attachment.bytes();
                arrivals.add(arrival(
                        keys.get(i),
                        location,
                        attachment.name(),
                        bytes,
                        Snapshots.sha256(bytes),
                        attachment.extraction()));
            }
        }
        return arrivals;
    }

    /** The keys of packed files: by name, and by number where a name comes twice or is too long. */
    static List<String> keys(String parentKey, List<Extraction.Attachment> attachments) {
        var keys = new ArrayList<String>();
        for (var attachment : attachments) {
            var key = parentKey + PACKED + attachment.name();
            if (key.length() > LONGEST_KEY || keys.contains(key)) {
                var end = "#" + keys.size();
                key = shortened(key, LONGEST_KEY - end.length()) + end;
            }
            keys.add(key);
        }
        return keys;
    }

    private static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
