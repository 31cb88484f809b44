package fi.luotsi.content.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a site of SharePoint tells of a page, a file or a folder before anybody reads it.
 *
 * @param key see {@link SourceItem}
 * @param part the list that it stands in
 * @param resource its path in Graph
 * @param name of the file
 * @param address at which people open it
 * @param version while this is the same, so are its bytes and its address
 */
public record Listed(
        String key,
        String part,
        String resource,
        String name,
        String address,
        String version,
        long sizeBytes,
        boolean isFolder) {
    private static final int LONGEST_TAG = 300;

    private static final Pattern HOST = Pattern.compile("(?i)https?://([a-z0-9.-]{1,253})(?=[:/?#]|$).*");

    /** Of its address. */
    public String host() {
        var parts = HOST.matcher(address);
        return parts.matches() ? parts.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /** A new version also where only the address is another. */
    static String version(String tag, String address) {
        var digest = UUID.nameUUIDFromBytes(address.getBytes(UTF_8));
        return tag.substring(0, Math.min(tag.length(), LONGEST_TAG)) + " " + digest;
    }
}
