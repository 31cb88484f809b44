package fi.luotsi.indexer.evaluation;

import jakarta.json.JsonObject;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The process that the {@code luotsi} command starts to measure: {@code evaluate FOLDER QUERIES}, {@code index TEXTS} or {@code search TEXTS}, then {@code json}
 * for JSON; or to write the texts as files, {@code pages TEXTS FOLDER}. Settings of the indexer are system properties.
 */
public final class Measurement {
    private Measurement() {}

    public static void main(String[] words) throws IOException {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var arguments = List.of(words);
        try {
            print(out, arguments);
        } catch (UnusableCollection unusable) {
            System.err.println(unusable.getMessage());
            System.exit(1);
        }
        System.exit(0);
    }

    private static void print(PrintStream out, List<String> words) throws IOException {
        Function<String, Optional<String>> settings = key -> Optional.ofNullable(System.getProperty(key));
        boolean json = words.getLast().equals("json");
        switch (words.getFirst()) {
            case "evaluate" -> {
                var evaluation = Evaluation.of(Path.of(words.get(1)), Path.of(words.get(2)), settings);
                print(out, json, evaluation, evaluation.json());
            }
            case "index" -> print(out, json, IndexBench.run(Path.of(words.get(1)), settings));
            case "search" -> print(out, json, SearchBench.run(Path.of(words.get(1)), settings));
            case "pages" -> TextPages.write(Path.of(words.get(1)), Path.of(words.get(2)));
            default ->
                throw new UnusableCollection("There is nothing to measure by the name " + words.getFirst() + ".");
        }
    }

    private static void print(PrintStream out, boolean json, Bench bench) {
        print(out, json, bench, bench.json());
    }

    private static void print(PrintStream out, boolean json, Object text, JsonObject object) {
        out.println(json ? object : text);
    }
}
