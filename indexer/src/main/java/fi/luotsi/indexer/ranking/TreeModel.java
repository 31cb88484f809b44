package fi.luotsi.indexer.ranking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A sum of small decision trees (gradient boosting, Friedman 2001), read from a text in which a line is a tree and a tree is a figure, or
 * {@code (signal threshold tree tree)}: the first tree where the signal is below the threshold, the second otherwise. Lines that begin with # are remarks.
 */
final class TreeModel {
    private final List<Tree> trees;

    private sealed interface Tree {
        float value(float[] signals);
    }

    private record Leaf(float figure) implements Tree {
        @Override
        public float value(float[] signals) {
            return figure;
        }
    }

    private record Split(int signal, float threshold, Tree below, Tree otherwise) implements Tree {
        @Override
        public float value(float[] signals) {
            return (signals[signal] < threshold ? below : otherwise).value(signals);
        }
    }

    private TreeModel(List<Tree> trees) {
        this.trees = List.copyOf(trees);
    }

    /** The model of a resource beside this class. */
    static TreeModel load(String resource, List<String> signals) {
        var stream = Objects.requireNonNull(TreeModel.class.getResourceAsStream(resource), resource);
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return parse(lines.lines().toList(), signals);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static TreeModel parse(List<String> lines, List<String> signals) {
        var trees = new ArrayList<Tree>();
        for (var line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                trees.add(new Parser(line, signals).tree());
            }
        }
        return new TreeModel(trees);
    }

    float value(float[] signals) {
        float sum = 0;
        for (var tree : trees) {
            sum += tree.value(signals);
        }
        return sum;
    }

    /** Reads one line; a broken model fails the build's tests, not a search. */
    private static final class Parser {
        private final String[] tokens;
        private final List<String> signals;
        private int next;

        Parser(String line, List<String> signals) {
            this.tokens = line.replace("(", " ( ").replace(")", " ) ").strip().split("\\s+", -1);
            this.signals = signals;
        }

        Tree tree() {
            var token = tokens[next++];
            if (!token.equals("(")) {
                return new Leaf(Float.parseFloat(token));
            }
            int signal = signals.indexOf(tokens[next++]);
            if (signal < 0) {
                throw new IllegalArgumentException("The model asks for an unknown signal: " + tokens[next - 1]);
            }
            var split = new Split(signal, Float.parseFloat(tokens[next++]), tree(), tree());
            if (!tokens[next++].equals(")")) {
                throw new IllegalArgumentException("A tree of the model does not end: " + String.join(" ", tokens));
            }
            return split;
        }
    }
}
