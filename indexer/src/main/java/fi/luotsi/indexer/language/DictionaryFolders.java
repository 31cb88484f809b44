package fi.luotsi.indexer.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where dictionaries and word lists may stand: a folder with unpacked packages or plain files, then the system's places. */
record DictionaryFolders(List<Path> folders) {
    /** The folder's name that switches all of them off. */
    static final String NONE = "none";

    private static final List<Path> SYSTEM = List.of(
            Path.of("/usr/share/dictd"),
            Path.of("/usr/share/hunspell"),
            Path.of("/usr/lib/libreoffice/program/resource"));
    private static final int DEEPEST = 10;

    /** @param folder empty for the system's only */
    static DictionaryFolders of(String folder) {
        if (folder.equals(NONE)) {
            return new DictionaryFolders(List.of());
        }
        return folder.isEmpty()
                ? new DictionaryFolders(SYSTEM)
                : new DictionaryFolders(Stream.concat(Stream.of(Path.of(folder)), SYSTEM.stream())
                        .toList());
    }

    /** The files whose names end so; those of the first folder first. */
    List<Path> ending(String end) {
        return folders.stream()
                .flatMap(folder -> files(folder).stream())
                .filter(file -> file.toString().endsWith(end))
                .toList();
    }

    /** The first file with one of the names. */
    Optional<Path> first(Collection<String> names) {
        return folders.stream()
                .flatMap(folder -> files(folder).stream())
                .filter(file -> names.contains(file.getFileName().toString()))
                .findFirst();
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.find(folder, DEEPEST, (path, kind) -> !kind.isDirectory())) {
            return files.sorted().toList();
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of();
        }
    }
}
