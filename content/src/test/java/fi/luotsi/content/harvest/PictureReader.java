package fi.luotsi.content.harvest;

import fi.luotsi.content.ExtractionReason;
import fi.luotsi.content.ExtractionState;
import fi.luotsi.content.Section;
import fi.luotsi.content.extraction.Extraction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Reads files in which each line is a page, and a line that begins with # is a page that is a picture; remembers which pictures it read. */
final class PictureReader {
    final List<String> readPictures = new ArrayList<>();

    Extraction extract(Path file, String name) {
        var sections = new ArrayList<Section>();
        var pictures = new ArrayList<Integer>();
        var lines = lines(file);
        for (var page = 1; page <= lines.size(); page++) {
            if (lines.get(page - 1).startsWith("#")) {
                pictures.add(page);
            } else {
                sections.add(section(sections.size(), page, lines.get(page - 1)));
            }
        }
        return sections.isEmpty()
                ? extraction(name, ExtractionState.REJECTED, ExtractionReason.NO_TEXT, sections, pictures)
                : extraction(name, ExtractionState.INDEXED, null, sections, pictures);
    }

    /** "#failing" cannot be read, "#" says nothing. */
    Extraction recognise(Path file, String name, int page) {
        var words = lines(file).get(page - 1).substring(1);
        readPictures.add(words);
        return switch (words) {
            case "failing" ->
                extraction(name, ExtractionState.REJECTED, ExtractionReason.TIMED_OUT, List.of(), List.of());
            case "" -> extraction(name, ExtractionState.REJECTED, ExtractionReason.NO_TEXT, List.of(), List.of());
            default -> extraction(name, ExtractionState.INDEXED, null, List.of(section(0, page, words)), List.of());
        };
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Section section(int number, int page, String text) {
        return new Section(number, 0, List.of(), "page-" + page, OptionalInt.of(page), "fi", text);
    }

    private static Extraction extraction(
            String name,
            ExtractionState state,
            @Nullable ExtractionReason reason,
            List<Section> sections,
            List<Integer> pictures) {
        return new Extraction(
                state,
                Optional.ofNullable(reason),
                "application/pdf",
                name,
                sections.isEmpty() ? "" : "fi",
                Optional.empty(),
                Optional.empty(),
                sections,
                List.of(),
                pictures);
    }
}
