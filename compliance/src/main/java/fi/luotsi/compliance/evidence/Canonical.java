package fi.luotsi.compliance.evidence;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A flat JSON object in the one form that RFC 8785 gives it: names in order, no white space, nothing escaped that need not be. Values are texts and whole
 * numbers.
 */
public final class Canonical {
    private Canonical() {}

    public static String json(Map<String, ?> values) {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(entry -> text(entry.getKey()) + ":" + value(entry.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
    }

    private static String value(Object value) {
        return switch (value) {
            case String text -> text(text);
            case Long number -> number.toString();
            case Integer number -> number.toString();
            default -> throw new IllegalArgumentException("Evidence holds texts and whole numbers, not " + value);
        };
    }

    private static String text(String text) {
        var written = new StringBuilder(text.length() + 2).append('"');
        for (var at = 0; at < text.length(); at++) {
            var sign = text.charAt(at);
            switch (sign) {
                case '"' -> written.append("\\\"");
                case '\\' -> written.append("\\\\");
                case '\b' -> written.append("\\b");
                case '\f' -> written.append("\\f");
                case '\n' -> written.append("\\n");
                case '\r' -> written.append("\\r");
                case '\t' -> written.append("\\t");
                default -> {
                    if (sign < ' ') {
                        written.append(String.format(Locale.ROOT, "\\u%04x", (int) sign));
                    } else {
                        written.append(sign);
                    }
                }
            }
        }
        return written.append('"').toString();
    }
}
