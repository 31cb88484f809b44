package fi.luotsi.indexer.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Makes the models of the second stage anew: {@code Training COLLECTIONS MODELS}, a folder with judged collections and the folder of the models. Takes some
 * minutes. Settings of the indexer are system properties; dictionaries are left out, because each collection has one language.
 */
public final class Training {
    private Training() {}

    public static void main(String[] arguments) throws IOException, XGBoostError {
        var work = Files.createTempDirectory("luotsi-training");
        var sets = new ArrayList<TrainingSet>();
        for (var collection : collections(Path.of(arguments[0]))) {
            var file = TrainingData.write(collection, Training::setting, work);
            sets.add(TrainingSet.read(file));
            Files.delete(file);
        }
        Files.delete(work);
        RankingTrainer.learn(sets, Path.of(arguments[1]));
    }

    private static Optional<String> setting(String key) {
        return Optional.ofNullable(System.getProperty(key));
    }

    private static List<Path> collections(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(set -> Files.exists(set.resolve("qrels.tsv"))).sorted().toList();
        }
    }
}
