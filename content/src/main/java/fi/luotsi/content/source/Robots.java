package fi.luotsi.content.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a site's robots.txt says to us (RFC 9309): the rules of the groups that name us, else of those for everybody; the longest pattern wins, and of two as
 * long the one that allows.
 */
record Robots(List<Rule> rules, Optional<Duration> delay, List<String> sitemaps) {
    /** Our name in robots.txt and in every request. */
    static final String PRODUCT = "Luotsi";

    /** Beyond this nothing is read, as the RFC allows. */
    static final int MOST_BYTES = 500 * 1024;

    static final Robots ALLOW_ALL = new Robots(List.of(), Optional.empty(), List.of());

    private static final int LONGEST_DELAY_SECONDS = 30;
    private static final Pattern LINE = Pattern.compile("\\r\\n|\\r|\\n");
    private static final Pattern TOKEN = Pattern.compile("[a-zA-Z_-]+|\\*");

    record Rule(boolean allows, PathPattern path) {}

    static Robots of(byte[] bytes) {
        var text = new String(bytes, 0, Math.min(bytes.length, MOST_BYTES), UTF_8);
        var groups = Groups.of(LINE.split(text.startsWith("\uFEFF") ? text.substring(1) : text));
        var own = groups.named(PRODUCT.toLowerCase(Locale.ROOT));
        var chosen = own.isEmpty() ? groups.named("*") : own;
        return new Robots(
                chosen.stream().flatMap(group -> group.rules.stream()).toList(),
                chosen.stream().flatMap(group -> group.delay.stream()).findFirst(),
                List.copyOf(groups.sitemaps));
    }

    boolean allows(WebAddress address) {
        var path = address.pathAndQuery();
        if (address.path().equals("/robots.txt")) {
            return true;
        }
        var longest = -1;
        var allowed = true;
        for (var rule : rules) {
            var length = rule.path().pattern().length();
            if (length >= longest && rule.path().matches(path)) {
                allowed = rule.allows() || (length == longest && allowed);
                longest = length;
            }
        }
        return allowed;
    }

    private static final class Group {
        private final List<String> names = new ArrayList<>();
        private final List<Rule> rules = new ArrayList<>();
        private Optional<Duration> delay = Optional.empty();
        private boolean begun;
    }

    /** The file line by line; what is not understood is passed over. */
    private static final class Groups {
        private final List<Group> groups = new ArrayList<>();
        private final List<String> sitemaps = new ArrayList<>();

        static Groups of(String[] lines) {
            var groups = new Groups();
            for (var line : lines) {
                var content = line.split("#", 2)[0];
                var colon = content.indexOf(':');
                if (colon > 0) {
                    groups.read(
                            content.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                            content.substring(colon + 1).strip());
                }
            }
            return groups;
        }

        List<Group> named(String name) {
            return groups.stream().filter(group -> group.names.contains(name)).toList();
        }

        private void read(String key, String value) {
            switch (key) {
                case "user-agent" -> name(value);
                case "allow" -> rule(true, value);
                case "disallow" -> rule(false, value);
                case "crawl-delay" -> delay(value);
                case "sitemap" -> sitemaps.add(value);
                default -> {}
            }
        }

        private void name(String value) {
            if (groups.isEmpty() || groups.getLast().begun) {
                groups.add(new Group());
            }
            var token = TOKEN.matcher(value);
            if (token.lookingAt()) {
                groups.getLast().names.add(token.group().toLowerCase(Locale.ROOT));
            }
        }

        private void rule(boolean allows, String value) {
            if (!groups.isEmpty()) {
                var group = groups.getLast();
                group.begun = true;
                if (value.startsWith("/") || value.startsWith("*")) {
                    group.rules.add(new Rule(allows, new PathPattern(WebAddress.escaped(value))));
                }
            }
        }

        private void delay(String value) {
            if (!groups.isEmpty() && value.matches("\\d{1,6}(?:\\.\\d{1,3})?")) {
                var seconds = Math.min(LONGEST_DELAY_SECONDS, Double.parseDouble(value));
                groups.getLast().begun = true;
                groups.getLast().delay = Optional.of(Duration.ofMillis(Math.round(seconds * 1000)));
            }
        }
    }
}
