package fi.luotsi.indexer.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where Voikko's parts stand in a folder into which its Debian packages were unpacked ({@code dpkg -x} of libvoikko1, voikko-fi, libhfstospell11): libraries
 * under {@code usr/lib/<architecture>}, the dictionary under {@code usr/lib/voikko} or {@code usr/share/voikko}.
 */
record VoikkoFolder(Path library, Optional<Path> speller, Path dictionary) {
    /** The version of the dictionary's format, and the name of its folder. */
    private static final String FORMAT = "5";

    static Optional<VoikkoFolder> in(Path folder) throws IOException {
        var library = first(folder, "libvoikko.so.1");
        var dictionary = first(folder, FORMAT).map(Path::getParent);
        if (library.isEmpty() || dictionary.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new VoikkoFolder(library.get(), first(folder, "libhfstospell.so.11"), dictionary.get()));
    }

    private static Optional<Path> first(Path folder, String name) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (var found = Files.find(folder, 6, (path, kind) -> path.endsWith(name))) {
            return found.sorted().map(Path::toAbsolutePath).findFirst();
        }
    }
}
