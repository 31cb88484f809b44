package fi.luotsi.indexer.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Learns the order of the second stage by LambdaMART (Burges 2010; XGBoost), and how sure its best section is. First prints how well a model does on the half
 * of the queries that it has not seen, and if asked on each collection when it has seen only the others; then learns from everything.
 */
final class RankingTrainer {
    private static final int TREES = 250;
    private static final Map<String, Object> PARAMETERS = Map.ofEntries(
            Map.entry("objective", "rank:ndcg"),
            Map.entry("ndcg_exp_gain", false),
            Map.entry("lambdarank_pair_method", "topk"),
            Map.entry("lambdarank_num_pair_per_sample", 10),
            Map.entry("eta", 0.1),
            Map.entry("max_depth", 4),
            Map.entry("min_child_weight", 5),
            Map.entry("subsample", 0.7),
            Map.entry("colsample_bytree", 0.6),
            Map.entry("lambda", 5),
            Map.entry("tree_method", "hist"),
            Map.entry("max_bin", 64),
            Map.entry("seed", 7),
            Map.entry("verbosity", 0));
    private static final Pattern SPLIT = Pattern.compile("\\[f(\\d+)<([^\\]]+)\\] yes=(\\d+),no=(\\d+)");
    private static final Pattern LEAF = Pattern.compile("leaf=([^,\\s]+)");

    private RankingTrainer() {}

    /**
     * Learns from what was written of some collections.
     *
     * @param folder where the models go, as text
     */
    static void learn(List<TrainingSet> sets, Path folder) throws IOException, XGBoostError {
        var halves = learn(sets.stream().map(set -> set.half(0)).toList());
        for (var set : sets) {
            print("other half", set.half(1), halves);
        }
        if (Boolean.getBoolean("luotsi.train.others")) {
            for (var set : sets) {
                print("unseen set", set, learn(sets.stream().filter(other -> other != set).toList()));
            }
        }
        Files.write(folder.resolve("order.model"), text(learn(sets), sets, sets.getFirst().signals()));
        learnSureness(sets, halves, folder);
    }

    /** From queries that the order was not learned from; every other of them is kept to say how often it is right. */
    private static void learnSureness(List<TrainingSet> sets, Booster order, Path folder)
            throws IOException, XGBoostError {
        var best = new ArrayList<Best>();
        for (var set : sets) {
            for (var query : set.half(1).queries()) {
                if (query.signals().length > 0) {
                    best.add(Best.of(set.name(), query, order.predict(matrix(List.of(query)))));
                }
            }
        }
        var learned = IntStream.range(0, best.size()).filter(i -> i % 2 == 0).mapToObj(best::get).toList();
        var kept = IntStream.range(0, best.size()).filter(i -> i % 2 == 1).mapToObj(best::get).toList();
        Best.print(kept, sureness(learned));
        var names = new ArrayList<>(sets.getFirst().signals());
        names.addAll(List.of("score", "ahead.next", "ahead.after"));
        Files.write(folder.resolve("sureness.model"), text(sureness(best), sets, names));
    }

    private static Booster sureness(List<Best> best) throws XGBoostError {
        var parameters = new HashMap<>(PARAMETERS);
        parameters.put("objective", "binary:logistic");
        parameters.put("base_score", 0.5);
        parameters.put("max_depth", 3);
        parameters.put("eta", 0.05);
        parameters.put("min_child_weight", 20);
        parameters.keySet().removeIf(key -> key.startsWith("lambdarank") || key.startsWith("ndcg"));
        return XGBoost.train(Best.matrix(best), parameters, 120, new HashMap<>(), null, null);
    }

    private static Booster learn(List<TrainingSet> sets) throws XGBoostError {
        var queries = sets.stream()
                .flatMap(set -> set.queries().stream())
                .filter(TrainingSet.Query::teaches)
                .toList();
        var matrix = matrix(queries);
        return XGBoost.train(matrix, PARAMETERS, TREES, new HashMap<>(), null, null);
    }

    private static DMatrix matrix(List<TrainingSet.Query> queries) throws XGBoostError {
        int rows = queries.stream().mapToInt(query -> query.signals().length).sum();
        int columns = queries.getFirst().signals()[0].length;
        var values = new float[rows * columns];
        var labels = new float[rows];
        int row = 0;
        for (var query : queries) {
            for (int i = 0; i < query.signals().length; i++) {
                System.arraycopy(query.signals()[i], 0, values, row * columns, columns);
                labels[row++] = query.answering()[i] ? 1 : 0;
            }
        }
        var matrix = new DMatrix(values, rows, columns, Float.NaN);
        matrix.setLabel(labels);
        matrix.setGroup(
                queries.stream().mapToInt(query -> query.signals().length).toArray());
        return matrix;
    }

    private static void print(String what, TrainingSet set, Booster model) throws XGBoostError {
        double before = 0;
        double after = 0;
        for (var query : set.queries()) {
            if (query.teaches()) {
                var first = new float[query.signals().length][];
                for (int i = 0; i < first.length; i++) {
                    first[i] = new float[] {query.signals()[i][0]};
                }
                before += ndcg(query, first);
                after += ndcg(query, model.predict(matrix(List.of(query))));
            }
        }
        int queries = set.queries().size();
        System.out.printf(
                Locale.ROOT, "%s %s: nDCG@10 %.4f, first stage %.4f%n", what, set.name(), after / queries, before / queries);
    }

    private static double ndcg(TrainingSet.Query query, float[][] scores) {
        double gain = 0;
        double ideal = 0;
        for (int i = 0; i < scores.length; i++) {
            if (query.answering()[i]) {
                int rank = 1;
                for (int k = 0; k < scores.length; k++) {
                    rank += scores[k][0] > scores[i][0] || (scores[k][0] == scores[i][0] && k < i) ? 1 : 0;
                }
                gain += rank <= 10 ? Math.log(2) / Math.log(rank + 1.0) : 0;
            }
        }
        for (int rank = 1; rank <= Math.min(10, query.answers()); rank++) {
            ideal += Math.log(2) / Math.log(rank + 1.0);
        }
        return gain / ideal;
    }

    private static List<String> text(Booster model, List<TrainingSet> sets, List<String> names) throws XGBoostError {
        var trees = Stream.of(model.getModelDump((String) null, false, "text"))
                .map(dump -> tree(dump, names));
        return Stream.concat(
                        Stream.of("# Learned by indexer/train from "
                                + String.join(", ", sets.stream().map(TrainingSet::name).toList())),
                        trees)
                .toList();
    }

    private static String tree(String dump, List<String> names) {
        var nodes = new HashMap<String, String>();
        dump.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            int colon = line.indexOf(':');
            nodes.put(line.substring(0, colon), line.substring(colon + 1));
        });
        return tree("0", nodes, names);
    }

    private static String tree(String node, Map<String, String> nodes, List<String> names) {
        var line = nodes.get(node);
        var split = SPLIT.matcher(line);
        if (split.find()) {
            return "(%s %s %s %s)"
                    .formatted(
                            names.get(Integer.parseInt(split.group(1))),
                            Float.parseFloat(split.group(2)),
                            tree(split.group(3), nodes, names),
                            tree(split.group(4), nodes, names));
        }
        var leaf = LEAF.matcher(line);
        if (!leaf.find()) {
            throw new IllegalStateException("Neither a split nor a leaf: " + line);
        }
        return String.format(Locale.ROOT, "%.5f", Float.parseFloat(leaf.group(1)));
    }
}
