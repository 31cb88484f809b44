package fi.luotsi.indexer.language;

import java.util.Map;

/** The arguments of a factory, each of which must be known: a misspelt one would be lost in silence. */
final class FactoryArguments {
    private FactoryArguments() {}

    static void requireNoMore(Map<String, String> arguments) {
        if (!arguments.isEmpty()) {
            throw new IllegalArgumentException("Unknown arguments of an analysis factory: " + arguments.keySet());
        }
    }
}
