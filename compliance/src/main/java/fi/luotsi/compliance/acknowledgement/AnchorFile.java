package fi.luotsi.compliance.acknowledgement;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.luotsi.compliance.evidence.Anchor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Where the end of the ledger is written down outside of the database, a line each time. */
public record AnchorFile(Path file) {
    /** The latest line. */
    public Optional<Anchor> last() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var lines = Files.lines(file)) {
            return Anchor.read(lines).stream().reduce((earlier, later) -> later);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** On the disk when it returns. */
    public void add(Anchor anchor) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap((anchor.line() + "\n").getBytes(UTF_8)));
                channel.force(true);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
