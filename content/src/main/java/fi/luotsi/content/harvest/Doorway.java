package fi.luotsi.content.harvest;

import fi.luotsi.content.SentFile;
import fi.luotsi.content.Upload.State;
import fi.luotsi.content.Uploads;
import fi.luotsi.content.harvest.UploadStore.Door;
import fi.luotsi.content.source.Digest;
import fi.luotsi.content.source.SourceItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Where sent files come in: each is copied under a name of our own, up to the limit, or refused with a reason. Closing it deletes the copies. */
final class Doorway implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Doorway.class.getName());

    private final Path folder;
    private final List<Door> files = new ArrayList<>();
    private final List<SourceItem> items = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private Doorway(Path folder) {
        this.folder = folder;
    }

    static Doorway open(Path folder, List<SentFile> sent) throws IOException {
        var doorway = new Doorway(folder);
        try {
            for (var file : sent) {
                doorway.pass(file);
            }
            return doorway;
        } catch (IOException | RuntimeException broken) {
            doorway.close();
            throw broken;
        }
    }

    /** What was sent, in its order. */
    List<Door> files() {
        return files;
    }

    /** What was let in. */
    List<SourceItem> items() {
        return items;
    }

    private void pass(SentFile file) throws IOException {
        var name = UploadName.of(file.name());
        if (name.isEmpty()) {
            files.add(new Door("?", "", State.NO_NAME));
        } else if (items.size() >= Uploads.MOST_FILES) {
            files.add(new Door(name, "", State.TOO_MANY));
        } else if (!names.add(name)) {
            files.add(new Door(name, "", State.SAME_NAME));
        } else {
            copy(name, file);
        }
    }

    private void copy(String name, SentFile file) throws IOException {
        var copy = Files.createTempFile(folder, "upload-", ".bin");
        long size;
        try (var in = file.content().open();
                var out = Files.newOutputStream(copy)) {
            var most = Uploads.MOST_BYTES + 1;
            size = new Bounded(in, most).transferTo(out);
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(copy);
            throw broken;
        }
        if (size > Uploads.MOST_BYTES) {
            Files.delete(copy);
            files.add(new Door(name, "", State.TOO_LARGE));
            return;
        }
        var sha256 = Digest.sha256(copy);
        files.add(new Door(name, sha256, null));
        items.add(new SourceItem(name, name, name, sha256, copy, false));
    }

    @Override
    public void close() {
        for (var item : items) {
            try {
                Files.deleteIfExists(item.file());
            } catch (IOException leftForTheNextStart) {
                LOG.log(Level.FINE, "An uploaded file could not be deleted", leftForTheNextStart);
            }
        }
    }

    /** At most so many bytes of a stream. */
    private record Bounded(java.io.InputStream in, long most) {
        long transferTo(java.io.OutputStream out) throws IOException {
            var piece = new byte[1 << 16];
            var total = 0L;
            while (total < most) {
                var read = in.read(piece, 0, (int) Math.min(piece.length, most - total));
                if (read < 0) {
                    break;
                }
                out.write(piece, 0, read);
                total += read;
            }
            return total;
        }
    }
}
