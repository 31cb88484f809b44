package fi.luotsi.content.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.temporal.ChronoUnit.MICROS;

import fi.luotsi.content.UnusableSource;
import fi.luotsi.content.UnusableSource.Problem;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** A folder with everything below it. Links are not followed, so that nothing outside of the folder is read; hidden files are not offered. */
public record Folder(Path path) implements Offer {
    private static final String UNOPENED = "";

    /** Refuses a folder that cannot be read, before anything is made of it. */
    public static Folder at(String location) {
        var path = Path.of(location);
        if (!path.isAbsolute()) {
            throw new UnusableSource(Problem.NOT_ABSOLUTE, location);
        }
        if (!Files.isDirectory(path)) {
            throw new UnusableSource(Problem.NOT_A_FOLDER, location);
        }
        if (!Files.isReadable(path) || !Files.isExecutable(path)) {
            throw new UnusableSource(Problem.NOT_READABLE, location);
        }
        return new Folder(path.normalize());
    }

    @Override
    public End to(Taker taker) throws IOException {
        var items = items();
        taker.expect(items.size());
        for (var item : items) {
            if (taker.isStopping()) {
                return End.STOPPED;
            }
            if (item.version().equals(UNOPENED)) {
                taker.standing(item.key() + "/");
            }
            if (taker.version(item.key()).filter(item.version()::equals).isPresent()) {
                taker.unchanged(item.key());
            } else {
                taker.take(item);
            }
        }
        return End.WHOLE;
    }

    /** Those of these items that stand there now. */
    public List<SourceItem> items(Collection<String> keys) throws IOException {
        return items().stream().filter(item -> keys.contains(item.key())).toList();
    }

    /** Every file below, in the order of their keys. A folder inside that cannot be opened is offered as an item of its own, so that it is reported. */
    List<SourceItem> items() throws IOException {
        var items = new ArrayList<SourceItem>();
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && !isHidden(file)) {
                    items.add(item(
                            file,
                            attributes.size(),
                            attributes.lastModifiedTime().toInstant()));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (file.equals(path)) {
                    throw failure;
                }
                items.add(unopened(file));
                return FileVisitResult.CONTINUE;
            }
        });
        items.sort(Comparator.comparing(SourceItem::key));
        return items;
    }

    /** A folder that does not open, or a file that does not say how large it is. */
    private SourceItem unopened(Path file) {
        return new SourceItem(key(file), relative(file), file.getFileName().toString(), UNOPENED, file, false);
    }

    /** The version is the size and the time in whole microseconds. */
    private SourceItem item(Path file, long sizeBytes, Instant modifiedAt) {
        var version = sizeBytes + "@" + MICROS.between(Instant.EPOCH, modifiedAt);
        return new SourceItem(key(file), relative(file), file.getFileName().toString(), version, file, false);
    }

    private boolean isHidden(Path file) {
        return !file.equals(path) && file.getFileName().toString().startsWith(".");
    }

    private String relative(Path file) {
        return path.relativize(file).toString();
    }

    /** The relative path; of a very long one the beginning and a digest of the whole. */
    private String key(Path file) {
        var relative = relative(file);
        if (relative.length() <= SourceItem.LONGEST_KEY) {
            return relative;
        }
        var digest = UUID.nameUUIDFromBytes(relative.getBytes(UTF_8)).toString();
        return relative.substring(0, SourceItem.LONGEST_KEY - digest.length()) + digest;
    }
}
