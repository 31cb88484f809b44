package fi.luotsi.indexer.evaluation;

import fi.luotsi.indexer.search.FirstStage;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Writes what there is to learn from: {@code TrainingData COLLECTIONS SET,SET… VOIKKO OUT}. A file a set: the names of the signals, then for each query its
 * candidates' signals and which of them answer.
 */
final class TrainingData {
    private TrainingData() {}

    public static void main(String[] arguments) throws IOException {
        for (var set : arguments[1].split(",")) {
            var folder = Path.of(arguments[0], set);
            var collection = JudgedCollection.read(folder, folder.resolve("queries.tsv"));
            try (var own = new OwnSearch(
                            collection.passages(),
                            1,
                            key -> key.equals("luotsi.voikko.folder") ? Optional.of(arguments[2]) : Optional.empty());
                    var out = new DataOutputStream(new BufferedOutputStream(
                            Files.newOutputStream(Path.of(arguments[3], set + ".signals"))))) {
                write(collection, own, out);
            }
            System.out.println(set + " written");
        }
        System.exit(0);
    }

    private static void write(JudgedCollection collection, OwnSearch own, DataOutputStream out) throws IOException {
        List<String> names = List.of();
        for (var query : collection.queries()) {
            var candidates = FirstStage.of(own.index(), query.words());
            if (names.isEmpty() && !candidates.isEmpty()) {
                names = List.copyOf(candidates.getFirst().signals().keySet());
                out.writeUTF(String.join(" ", names));
                out.writeInt(collection.queries().size());
            }
            out.writeInt(candidates.size());
            out.writeInt(query.answers().size());
            for (var candidate : candidates) {
                for (float value : candidate.signals().values()) {
                    out.writeFloat(value);
                }
                out.writeBoolean(query.answers().contains(own.passage(candidate.document())));
            }
        }
    }
}
