package fi.luotsi.content.harvest;

import fi.luotsi.content.DryRun.Kind;
import fi.luotsi.content.source.Digest;
import fi.luotsi.content.source.SourceItem;
import fi.luotsi.content.source.Taker;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks at what a source offers, by its bytes, and takes nothing. */
final class Preview implements Taker {
    static final int NAMES = 20;

    private static final Logger LOG = Logger.getLogger(Preview.class.getName());
    private static final int BETWEEN_COUNTS = 50;

    private final Map<String, KnownItem> known;
    private final Holders holders;
    private final StopSign stop;
    private final Consumer<Preview> progress;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> failed = new HashSet<>();
    private final Map<Kind, List<String>> names = new EnumMap<>(Kind.class);
    private Consumer<String> taken = key -> {};
    private int looks;
    int total;
    int added;
    int changed;
    int unchanged;
    int gone;
    boolean isHeld;

    /** @param progress is told from time to time how far it came */
    Preview(Map<String, KnownItem> known, StopSign stop, Consumer<Preview> progress) {
        this.known = known;
        this.stop = stop;
        this.progress = progress;
        holders = Holders.of(known.values());
        for (var kind : Kind.values()) {
            names.put(kind, new ArrayList<>());
        }
    }

    /** Tells each item that could be read. */
    void tell(Consumer<String> whoNotesIt) {
        taken = whoNotesIt;
    }

    Map<Kind, List<String>> names() {
        return names;
    }

    int failed() {
        return failed.size();
    }

    /** Something could not be read; it stays as it was. */
    void fail(String item) {
        if (failed.add(item)) {
            name(Kind.FAILED, item);
        }
    }

    /** The source was gone through: what it did not offer is gone. */
    void end() {
        var missing = known.keySet().stream()
                .filter(key -> !seen.contains(key))
                .sorted()
                .toList();
        gone = missing.size();
        missing.forEach(key -> name(Kind.GONE, key));
        isHeld = SafetyStop.stops(gone, known.size(), seen.size());
    }

    @Override
    public void expect(int items) {
        total = items;
        progress.accept(this);
    }

    @Override
    public Optional<String> version(String key) {
        return Optional.ofNullable(known.get(key)).map(KnownItem::version);
    }

    @Override
    public String holder(String sha256, String key) {
        return holders.holder(sha256, key);
    }

    @Override
    public void unchanged(String key) {
        if (known.containsKey(key) && seen.add(key)) {
            unchanged++;
            look();
        }
    }

    @Override
    public void standing(String folder) {
        known.keySet().stream().filter(key -> key.startsWith(folder)).forEach(this::unchanged);
    }

    @Override
    public void take(SourceItem item) {
        seen.add(item.key());
        try {
            sort(item.key(), Digest.sha256(item.file()));
            taken.accept(item.key());
        } catch (IOException unreadable) {
            fail(item.key());
        } finally {
            drop(item);
        }
        look();
    }

    private void sort(String key, String sha256) {
        var before = known.get(key);
        if (before == null) {
            added++;
            name(Kind.ADDED, key);
        } else if (before.sha256().equals(sha256)) {
            unchanged++;
        } else {
            changed++;
            name(Kind.CHANGED, key);
        }
    }

    private static void drop(SourceItem item) {
        try {
            if (item.isOurs()) {
                Files.deleteIfExists(item.file());
            }
        } catch (IOException leftForTheNextStart) {
            LOG.log(Level.FINE, "A file of a dry run could not be deleted", leftForTheNextStart);
        }
    }

    private void name(Kind kind, String item) {
        var some = names.getOrDefault(kind, List.of());
        if (some.size() < NAMES) {
            some.add(item);
        }
    }

    private void look() {
        if (++looks % BETWEEN_COUNTS == 0) {
            progress.accept(this);
        }
    }

    @Override
    public int settle() {
        return seen.size();
    }

    @Override
    public boolean isStopping() {
        return stop.isUp();
    }

    @Override
    public void pause(Duration time) {
        stop.pause(time);
    }
}
