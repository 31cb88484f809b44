package fi.luotsi.content.harvest;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Which item of a source holds which bytes. */
final class Holders {
    private final Map<String, String> keyBySha256 = new HashMap<>();
    private final Map<String, String> sha256ByKey = new HashMap<>();

    static Holders of(Collection<KnownItem> known) {
        var holders = new Holders();
        known.stream()
                .filter(item -> !item.sha256().isEmpty())
                .forEach(item -> holders.holder(item.sha256(), item.key()));
        return holders;
    }

    /** The key that holds these bytes; the one given, if none did. */
    String holder(String sha256, String key) {
        var before = sha256ByKey.get(key);
        if (before != null && !before.equals(sha256)) {
            keyBySha256.remove(before, key);
            sha256ByKey.remove(key);
        }
        var holder = keyBySha256.computeIfAbsent(sha256, bytes -> key);
        if (holder.equals(key)) {
            sha256ByKey.put(key, sha256);
        }
        return holder;
    }
}
