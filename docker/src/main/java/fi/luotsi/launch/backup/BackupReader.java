package fi.luotsi.launch.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads a backup from its beginning to its end, and gives the parts to a target. Whatever is not as it was written is refused. */
final class BackupReader {
    /** More than the largest row that the database takes. */
    private static final int MOST_BYTES = 64 << 20;

    private static final int MOST_COLUMNS = 4096;

    private final Header header;
    private final SealedInput sealed;
    private final DigestInputStream digest;
    private final DataInputStream in;
    private int parts;

    BackupReader(InputStream file, BackupKey key) throws IOException {
        var source = new BufferedInputStream(file, Seal.PIECE_BYTES);
        header = Header.read(source);
        sealed = new SealedInput(source, new Seal(key.derive(header), header.bytes()));
        digest = new DigestInputStream(new InflaterInputStream(sealed), BackupWriter.sha256());
        in = new DataInputStream(digest);
    }

    Header header() {
        return header;
    }

    void readAll(Target target) throws IOException {
        try {
            while (readPart(target)) {
                checkDigest();
                parts++;
            }
        } catch (EOFException | ZipException unreadable) {
            throw new Damaged("The backup is damaged: its parts do not end where they should.", unreadable);
        }
    }

    private boolean readPart(Target target) throws IOException {
        digest.getMessageDigest().reset();
        switch (in.readByte()) {
            case Mark.FILE -> target.file(text(), present(cell()));
            case Mark.SEQUENCE -> target.sequence(text(), in.readLong());
            case Mark.TABLE -> readTable(target);
            case Mark.END -> {
                readEnd();
                return false;
            }
            default -> throw unknown();
        }
        return true;
    }

    private void readTable(Target target) throws IOException {
        var name = text();
        var columns = columns();
        target.table(name, columns);
        var rows = 0L;
        for (var mark = in.readByte(); mark != Mark.END_OF_TABLE; mark = in.readByte()) {
            if (mark != Mark.ROW) {
                throw unknown();
            }
            target.row(row(columns.size()));
            rows++;
        }
        if (in.readLong() != rows) {
            throw new Damaged("The backup is damaged: the table " + name + " has another number of rows.");
        }
        target.endOfTable(rows);
    }

    private List<Column> columns() throws IOException {
        var count = in.readInt();
        if (count < 1 || count > MOST_COLUMNS) {
            throw unknown();
        }
        var columns = new ArrayList<Column>();
        for (var number = 0; number < count; number++) {
            columns.add(new Column(text(), in.readBoolean()));
        }
        return columns;
    }

    private List<byte @Nullable []> row(int columns) throws IOException {
        var row = new ArrayList<byte @Nullable []>(columns);
        for (var number = 0; number < columns; number++) {
            row.add(cell());
        }
        return row;
    }

    private byte @Nullable [] cell() throws IOException {
        var length = in.readInt();
        if (length == Mark.NOTHING) {
            return null;
        }
        if (length < 0 || length > MOST_BYTES) {
            throw unknown();
        }
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    private String text() throws IOException {
        return new String(present(cell()), UTF_8);
    }

    private static byte[] present(byte @Nullable [] cell) {
        if (cell == null) {
            throw unknown();
        }
        return cell;
    }

    private void checkDigest() throws IOException {
        var expected = digest.getMessageDigest().digest();
        if (!MessageDigest.isEqual(expected, in.readNBytes(expected.length))) {
            throw new Damaged("The backup is damaged: the checksum of its part " + (parts + 1) + " is another one.");
        }
    }

    /** Nothing may come after the end, and nothing may be missing before it. */
    private void readEnd() throws IOException {
        if (in.readInt() != parts) {
            throw new Damaged("The backup is damaged: it does not have all its parts.");
        }
        checkDigest();
        if (in.read() >= 0 || sealed.read() >= 0) {
            throw new Damaged("The backup is damaged: something comes after its end.");
        }
    }

    private static Damaged unknown() {
        return new Damaged("The backup is damaged: it holds something that no backup holds.");
    }
}
