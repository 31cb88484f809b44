package fi.luotsi.launch.portal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A log file that keeps small: when it is full, it becomes {@code .1}, the one before {@code .2}, and the oldest goes. */
final class RotatingLog implements AutoCloseable {
    private static final int KEPT = 3;
    private static final long FULL_CHARACTERS = 5_000_000;

    private final Path file;
    private final long full;
    private BufferedWriter writer;
    private long size;

    private RotatingLog(Path file, long full) throws IOException {
        this.file = file;
        this.full = full;
        size = Files.exists(file) ? Files.size(file) : 0;
        writer = writer(file);
    }

    static RotatingLog open(Path file) throws IOException {
        return open(file, FULL_CHARACTERS);
    }

    static RotatingLog open(Path file, long full) throws IOException {
        return new RotatingLog(file, full);
    }

    /** Written at once: the last lines before a crash are the ones that matter. */
    void add(String line) throws IOException {
        if (size > full) {
            rotate();
        }
        writer.write(line);
        writer.newLine();
        writer.flush();
        size += line.length() + 1;
    }

    private void rotate() throws IOException {
        writer.close();
        for (var number = KEPT - 1; number > 0; number--) {
            if (Files.exists(numbered(number))) {
                Files.move(numbered(number), numbered(number + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.move(file, numbered(1), StandardCopyOption.REPLACE_EXISTING);
        writer = writer(file);
        size = 0;
    }

    private Path numbered(int number) {
        return file.resolveSibling(file.getFileName() + "." + number);
    }

    private static BufferedWriter writer(Path file) throws IOException {
        return Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
