package fi.luotsi.web.layout;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The address of a page in this portal: a path and parameters in their order. All state of the public pages stands in it. */
public record Address(String path, List<Parameter> parameters) {
    public Address {
        parameters = List.copyOf(parameters);
    }

    /** A parameter may come more than once; each value is its own. */
    public record Parameter(String name, String value) {}

    public static Address of(String path) {
        return new Address(path, List.of());
    }

    /** Reads a query string; what cannot be read is left out. */
    public static Address parse(String path, String query) {
        var address = of(path);
        for (var pair : query.split("&", -1)) {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                address = address.with(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return address;
    }

    public Address with(String name, String value) {
        var more = new ArrayList<>(parameters);
        more.add(new Parameter(name, value));
        return new Address(path, more);
    }

    public Address without(String name) {
        return new Address(
                path,
                parameters.stream()
                        .filter(parameter -> !parameter.name.equals(name))
                        .toList());
    }

    public Address without(String name, String value) {
        var gone = new Parameter(name, value);
        return new Address(
                path,
                parameters.stream().filter(parameter -> !parameter.equals(gone)).toList());
    }

    public boolean has(String name, String value) {
        return parameters.contains(new Parameter(name, value));
    }

    @Override
    public String toString() {
        if (parameters.isEmpty()) {
            return path;
        }
        return parameters.stream()
                .map(parameter -> encode(parameter.name) + "=" + encode(parameter.value))
                .collect(Collectors.joining("&", path + "?", ""));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException brokenEscape) {
            return "";
        }
    }
}
