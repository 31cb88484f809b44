package fi.luotsi.indexer.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Figures with names, in the order in which they were added. */
final class Figures {
    private final List<String> names = new ArrayList<>();
    private float[] values = new float[80];

    void add(String name, double value) {
        if (names.size() == values.length) {
            values = Arrays.copyOf(values, values.length * 2);
        }
        values[names.size()] = (float) value;
        names.add(name);
    }

    float get(String name) {
        return values[names.indexOf(name)];
    }

    List<String> names() {
        return List.copyOf(names);
    }

    float[] values() {
        return Arrays.copyOf(values, names.size());
    }
}
