package fi.luotsi.indexer.evaluation;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What {@link TrainingData} wrote of one collection. */
record TrainingSet(String name, List<String> signals, List<Query> queries) {
    /** A query's candidates: their signals and whether each answers; {@code answers} counts also those that were not found. */
    record Query(float[][] signals, boolean[] answering, int answers) {
        boolean teaches() {
            for (boolean answers : answering) {
                if (answers) {
                    return true;
                }
            }
            return false;
        }
    }

    static TrainingSet read(Path file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 20))) {
            var names = List.of(in.readUTF().split(" "));
            var queries = new ArrayList<Query>();
            for (int left = in.readInt(); left > 0; left--) {
                queries.add(query(in, names.size()));
            }
            return new TrainingSet(
                    file.getFileName().toString().replace(".signals", ""), names, queries);
        }
    }

    private static Query query(DataInputStream in, int signals) throws IOException {
        var candidates = new float[in.readInt()][signals];
        var answering = new boolean[candidates.length];
        int answers = in.readInt();
        for (int i = 0; i < candidates.length; i++) {
            for (int k = 0; k < signals; k++) {
                candidates[i][k] = in.readFloat();
            }
            answering[i] = in.readBoolean();
        }
        return new Query(candidates, answering, answers);
    }

    /** Every other query, beginning with the first or the second. */
    TrainingSet half(int first) {
        var half = new ArrayList<Query>();
        for (int i = first; i < queries.size(); i += 2) {
            half.add(queries.get(i));
        }
        return new TrainingSet(name, signals, half);
    }
}
