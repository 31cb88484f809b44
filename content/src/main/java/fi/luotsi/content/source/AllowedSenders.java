package fi.luotsi.content.source;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whose messages are taken: addresses, and domains with everybody in them, but not in what stands below them. */
record AllowedSenders(Set<String> entries) {
    private static final Pattern DOMAIN = Pattern.compile("@?(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");
    private static final Pattern ADDRESS =
            Pattern.compile("[^@\\s<>,;\"]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");

    static AllowedSenders of(Collection<String> written) {
        return new AllowedSenders(written.stream().map(AllowedSenders::normal).collect(Collectors.toSet()));
    }

    static boolean isUsable(String entry) {
        var normal = normal(entry);
        return DOMAIN.matcher(normal).matches() || ADDRESS.matcher(normal).matches();
    }

    boolean allow(String address) {
        var normal = normal(address);
        return entries.contains(normal) || entries.contains(normal.substring(normal.indexOf('@') + 1));
    }

    private static String normal(String entry) {
        var lower = entry.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith("@") ? lower.substring(1) : lower;
    }
}
