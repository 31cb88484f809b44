package fi.luotsi.web.gauge;

/** A text in the format of Prometheus, version 0.0.4. */
public final class Exposition {
    private final StringBuilder text = new StringBuilder();

    /** A figure that goes up and down; its lines follow. */
    void gauge(String name, String help) {
        begin(name, help, "gauge");
    }

    /** A figure that only grows, until the portal starts anew; its name ends in total. */
    void counter(String name, String help) {
        begin(name, help, "counter");
    }

    void histogram(String name, String help) {
        begin(name, help, "histogram");
    }

    private void begin(String name, String help, String type) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    /** @param labels names and values by turns */
    void line(String name, long value, String... labels) {
        line(name, Long.toString(value), labels);
    }

    /** @param labels names and values by turns */
    void line(String name, double value, String... labels) {
        line(name, Double.toString(value), labels);
    }

    private void line(String name, String value, String... labels) {
        text.append(name);
        for (var i = 0; i < labels.length; i += 2) {
            text.append(i == 0 ? '{' : ',').append(labels[i]);
            text.append("=\"").append(escaped(labels[i + 1])).append('"');
        }
        text.append(labels.length == 0 ? " " : "} ").append(value).append('\n');
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
