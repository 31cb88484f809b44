package fi.luotsi.launch.database;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The steps of the schema that this program brings, known without any database. */
public final class Migrations {
    static final String PLACE = "db/migration";

    private static final Pattern NAME = Pattern.compile("V(\\d+)__\\w+\\.sql");

    private Migrations() {}

    /** The number of the last step. */
    public static int newest() {
        return Collections.max(numbers());
    }

    /** The numbers of all steps, in ascending order. */
    public static List<Integer> numbers() {
        try {
            var numbers = new ArrayList<Integer>();
            for (var place : Collections.list(Migrations.class.getClassLoader().getResources(PLACE))) {
                numbers.addAll(in(place.toURI()));
            }
            return numbers.stream().sorted().toList();
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException("The steps of the schema cannot be listed", unreadable);
        }
    }

    private static List<Integer> in(URI place) throws IOException {
        if (!place.getScheme().equals("jar")) {
            return in(Path.of(place));
        }
        try (var jar = FileSystems.newFileSystem(place, Map.of())) {
            return in(jar.getPath("/" + PLACE));
        }
    }

    private static List<Integer> in(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> NAME.matcher(file.getFileName().toString()))
                    .filter(java.util.regex.Matcher::matches)
                    .map(name -> Integer.valueOf(name.group(1)))
                    .toList();
        }
    }
}
