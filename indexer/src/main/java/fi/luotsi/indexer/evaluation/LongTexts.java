package fi.luotsi.indexer.evaluation;

import jakarta.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Many long texts, cut into sections: JSON lines with title and text, plain or packed by xz, in a file or in the first file of a folder. */
final class LongTexts {
    private static final int SECTION_LENGTH = 1_200;

    private LongTexts() {}

    /** The first so many sections, in Finnish. */
    static List<Passage> read(Path path, int most) throws IOException {
        var file = Files.isDirectory(path) ? first(path) : path;
        var passages = new ArrayList<Passage>();
        try (var lines = open(file)) {
            for (var line = lines.readLine(); line != null && passages.size() < most; line = lines.readLine()) {
                cut(line, passages);
            }
        }
        if (passages.isEmpty()) {
            throw new UnusableCollection("There is no text in " + file + ".");
        }
        return passages.subList(0, Math.min(most, passages.size()));
    }

    private static Path first(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.jsonl(\\.xz)?"))
                    .sorted()
                    .findFirst()
                    .orElseThrow(() -> new UnusableCollection("There is no .jsonl or .jsonl.xz in " + folder + "."));
        }
    }

    private static BufferedReader open(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new UnusableCollection("There is no file " + file + ".");
        }
        var bytes = file.toString().endsWith(".xz")
                ? new ProcessBuilder("xz", "-dc", file.toString())
                        .redirectError(Redirect.DISCARD)
                        .start()
                        .getInputStream()
                : Files.newInputStream(file);
        return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    }

    private static void cut(String line, List<Passage> passages) {
        try (var reader = Json.createReader(new StringReader(line))) {
            var json = reader.readObject();
            var title = json.getString("title");
            var text = json.getString("text");
            for (int start = 0; start < text.length(); ) {
                int space = text.indexOf(' ', Math.min(text.length(), start + SECTION_LENGTH));
                int end = space < 0 ? text.length() : space;
                passages.add(new Passage(Integer.toString(passages.size()), title, text.substring(start, end), "fi"));
                start = end;
            }
        }
    }
}
