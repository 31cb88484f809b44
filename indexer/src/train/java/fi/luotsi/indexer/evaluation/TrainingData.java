package fi.luotsi.indexer.evaluation;

import fi.luotsi.indexer.search.FirstStage;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes what there is to learn from: the names of the signals, then for each query its candidates' signals and which of them answer. */
final class TrainingData {
    private TrainingData() {}

    static Path write(Path collection, Function<String, Optional<String>> settings, Path out) throws IOException {
        var judged = JudgedCollection.read(collection, collection.resolve("queries.tsv"));
        var file = out.resolve(judged.name() + ".signals");
        try (var own = new OwnSearch(judged.passages(), 1, settings);
                var stream = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            write(judged, own, stream);
        }
        return file;
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
