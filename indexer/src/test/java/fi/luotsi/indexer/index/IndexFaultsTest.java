package fi.luotsi.indexer.index;

import fi.luotsi.content.TestFigure;
import fi.luotsi.indexer.language.Morphology;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.tests.store.MockDirectoryWrapper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged files, crashes, disks that are full or fail: the index ends equal to the library. */
class IndexFaultsTest extends IndexTest {
    private static final int CRASHES_ALWAYS = 20;
    private static final int CRASHES = 520;

    @TempDir
    Path folder;

    @Test
    void damage_to_any_file_is_noticed_and_mended() throws Exception {
        addDocuments(30);
        running().close();
        var random = new Random(24);
        for (var name : indexFiles()) {
            damage(folder.resolve(name), random);
            try (var running = start()) {
                running.index().suspect();
                running.awaitReady();
                await(Duration.ofSeconds(20), () -> isEqualToLibrary(running));
            }
        }
    }

    @Test
    void identities_that_cannot_be_read_are_damage() throws Exception {
        addDocuments(30);
        running().close();
        for (var name : indexFiles()) {
            if (name.endsWith(".dvd")) {
                disfigureIdentities(folder.resolve(name));
            }
        }
        try (var running = running()) {
            assertEqualToLibrary(running);
        }
    }

    /** In the bytes as they lie on the disk, where the first of a block stands in full. */
    private void disfigureIdentities(Path file) throws IOException {
        var bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        for (var stamp : library.stamps()) {
            bytes = bytes.replace(stamp.id().toString(), stamp.id().toString().replace('-', 'x'));
        }
        Files.writeString(file, bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void a_crash_loses_nothing_that_the_library_has() throws Exception {
        for (int seed = 0; seed < CRASHES_ALWAYS; seed++) {
            crashAndRestart(seed);
        }
    }

    @Test
    @Tag("trust")
    void five_hundred_crashes_lose_nothing_either() throws Exception {
        for (int seed = CRASHES_ALWAYS; seed < CRASHES; seed++) {
            if (seed % CRASHES_ALWAYS == 0) {
                library.stamps().forEach(stamp -> library.remove(stamp.id()));
            }
            crashAndRestart(seed);
        }
        TestFigure.tell(
                "C4",
                CRASHES_ALWAYS,
                "%d crashes of the index in the middle of writing, with files lost, cut or damaged: each time equal to the library again",
                CRASHES - CRASHES_ALWAYS);
    }

    private void crashAndRestart(int seed) throws Exception {
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var disk = disk(random);
        try (var running = new IndexInMemory(library, Morphology.NONE, disk)) {
            addDocuments(100);
            running.index().reconcile();
            Thread.sleep(random.nextInt(60));
            disk.crash();
        }
        disk.clearCrash();
        try (var running = new IndexInMemory(library, Morphology.NONE, disk)) {
            running.awaitReady();
            assertEqualToLibrary(running);
        }
    }

    @Test
    void a_full_disk_stops_nothing_but_the_new_and_is_mended_when_there_is_room() throws Exception {
        var disk = disk(new Random(7));
        addDocuments(50);
        try (var running = new IndexInMemory(library, Morphology.NONE, disk)) {
            running.awaitReady();
            disk.setMaxSizeInBytes(disk.sizeInBytes() + 1_000);
            addDocuments(500);
            running.index().reconcile();
            Thread.sleep(300);
            await(Duration.ofSeconds(5), () -> running.index().status().documents() >= 50);
            disk.setMaxSizeInBytes(0);
            await(Duration.ofSeconds(20), () -> isEqualToLibrary(running));
        }
    }

    @Test
    void a_disk_that_fails_now_and_then_is_survived() throws Exception {
        var disk = disk(new Random(11));
        try (var running = new IndexInMemory(library, Morphology.NONE, disk)) {
            running.awaitReady();
            disk.setRandomIOExceptionRate(0.01);
            for (int i = 0; i < 10; i++) {
                addDocuments(20);
                running.index().reconcile();
                Thread.sleep(30);
            }
            disk.setRandomIOExceptionRate(0);
            await(Duration.ofSeconds(20), () -> isEqualToLibrary(running));
        }
    }

    private IndexInMemory start() {
        return new IndexInMemory(library, IndexPlace.folder(folder), Morphology.NONE);
    }

    private IndexInMemory running() {
        return start().awaitReady();
    }

    private static MockDirectoryWrapper disk(Random random) {
        var disk = new MockDirectoryWrapper(random, new ByteBuffersDirectory());
        disk.setCheckIndexOnClose(false);
        disk.setThrottling(MockDirectoryWrapper.Throttling.NEVER);
        return disk;
    }

    private List<String> indexFiles() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("write.lock"))
                    .toList();
        }
    }

    private static void damage(Path file, Random random) throws IOException {
        if (Files.exists(file)) {
            var bytes = Files.readAllBytes(file);
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
            Files.write(file, bytes);
        }
    }
}
