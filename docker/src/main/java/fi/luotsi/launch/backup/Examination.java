package fi.luotsi.launch.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The first reading of a backup, which changes nothing: once it has come to the end, every byte was as it was written. Keeps the files, which are small. */
final class Examination implements Target {
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    @Override
    public void file(String name, byte[] content) {
        files.put(name, content);
    }

    /** Which steps of the schema the rows have. */
    String steps() {
        return new String(files.getOrDefault(BackupCommand.STEPS, new byte[0]), UTF_8);
    }

    /** Those of the data folder. */
    Map<String, byte[]> files() {
        var ofFolder = new LinkedHashMap<>(files);
        ofFolder.remove(BackupCommand.STEPS);
        return ofFolder;
    }

    @Override
    public void sequence(String name, long next) {
        // Read, and so found whole.
    }

    @Override
    public void table(String name, List<Column> columns) {
        // Read, and so found whole.
    }

    @Override
    public void row(List<byte @Nullable []> cells) {
        // Read, and so found whole.
    }

    @Override
    public void endOfTable(long rows) {
        // Read, and so found whole.
    }
}
