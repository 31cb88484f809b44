package fi.luotsi.launch.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes the parts of a backup, each with its SHA-256, packed and sealed. */
final class BackupWriter implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 15;

    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    private final DigestOutputStream digest;
    private final DataOutputStream out;
    private int parts;

    BackupWriter(OutputStream file, Header header, BackupKey key) throws IOException {
        file.write(header.bytes());
        var sealed = new SealedOutput(file, new Seal(key.derive(header), header.bytes()));
        digest = new DigestOutputStream(new DeflaterOutputStream(sealed, deflater, BUFFER_BYTES), sha256());
        out = new DataOutputStream(digest);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("This Java has no SHA-256", missing);
        }
    }

    void file(String name, byte[] content) throws IOException {
        begin(Mark.FILE, name);
        cell(content);
        end();
    }

    void sequence(String name, long next) throws IOException {
        begin(Mark.SEQUENCE, name);
        out.writeLong(next);
        end();
    }

    void table(String name, List<Column> columns) throws IOException {
        begin(Mark.TABLE, name);
        out.writeInt(columns.size());
        for (var column : columns) {
            cell(column.name().getBytes(UTF_8));
            out.writeBoolean(column.binary());
        }
    }

    /** The cells follow, as many as there are columns. */
    void row() throws IOException {
        out.writeByte(Mark.ROW);
    }

    void cell(byte @Nullable [] value) throws IOException {
        out.writeInt(value == null ? Mark.NOTHING : value.length);
        if (value != null) {
            out.write(value);
        }
    }

    void endOfTable(long rows) throws IOException {
        out.writeByte(Mark.END_OF_TABLE);
        out.writeLong(rows);
        end();
    }

    private void begin(byte mark, String name) throws IOException {
        digest.getMessageDigest().reset();
        out.writeByte(mark);
        cell(name.getBytes(UTF_8));
    }

    private void end() throws IOException {
        out.write(digest.getMessageDigest().digest());
        parts++;
    }

    /** The whole is there. A writer that is closed without this leaves a file that does not open. */
    void complete() throws IOException {
        digest.getMessageDigest().reset();
        out.writeByte(Mark.END);
        out.writeInt(parts);
        end();
        out.close();
    }

    @Override
    public void close() {
        deflater.end();
    }
}
