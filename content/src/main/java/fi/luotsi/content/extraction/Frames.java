package fi.luotsi.content.extraction;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The pipe between portal and worker: frames of magic, type, length and payload. Both ends check all three, because a parser gone wild may write anything
 * into the worker's standard output.
 */
final class Frames {
    static final int LONGEST_PAYLOAD = 1 << 18;
    private static final int MAGIC = 0x4C554F54;

    private Frames() {}

    enum Kind {
        /** Worker: I can read files now. */
        READY('R'),
        /** Portal: name and size of a file; its bytes follow. */
        FILE('F'),
        /** Portal: a page of a file whose picture is to be read, with the program that reads it; the file's bytes follow. */
        PAGE('P'),
        /** A piece of a file (to the worker) or of a part (from it). */
        BYTES('B'),
        /** Worker: begins the file or a part of it; parts are nested in their file. */
        OPEN('O'),
        /** Worker: a section of the innermost open part. */
        SECTION('S'),
        /** Worker: outcome of the innermost open part. */
        CLOSE('C');

        private final int code;

        Kind(char code) {
            this.code = code;
        }

        static Kind of(int code) throws ProtocolBroken {
            for (var type : values()) {
                if (type.code == code) {
                    return type;
                }
            }
            throw new ProtocolBroken("frame of type " + code);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared, and passed on at once
    record Frame(Kind type, byte[] payload) {
        DataInputStream open() {
            return new DataInputStream(new ByteArrayInputStream(payload));
        }
    }

    @FunctionalInterface
    interface Payload {
        void writeTo(DataOutputStream out) throws IOException;
    }

    static void write(DataOutputStream out, Kind type, Payload payload) throws IOException {
        var bytes = new ByteArrayOutputStream(512);
        payload.writeTo(new DataOutputStream(bytes));
        write(out, type, bytes.toByteArray(), bytes.size());
    }

    static void write(DataOutputStream out, Kind type, byte[] payload, int length) throws IOException {
        if (length > LONGEST_PAYLOAD) {
            throw new IllegalArgumentException("frame of " + length + " bytes");
        }
        out.writeInt(MAGIC);
        out.writeByte(type.code);
        out.writeInt(length);
        out.write(payload, 0, length);
    }

    static Frame read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new ProtocolBroken("not a frame");
        }
        var type = Kind.of(in.readUnsignedByte());
        var length = in.readInt();
        if (length < 0 || length > LONGEST_PAYLOAD) {
            throw new ProtocolBroken("frame of type " + type + " with " + length + " bytes");
        }
        var payload = new byte[length];
        in.readFully(payload);
        return new Frame(type, payload);
    }

    /** Sends a whole stream in pieces and returns how many bytes there were. */
    static long copy(InputStream from, DataOutputStream out) throws IOException {
        var piece = new byte[1 << 16];
        var total = 0L;
        for (var n = from.read(piece); n >= 0; n = from.read(piece)) {
            write(out, Kind.BYTES, piece, n);
            total += n;
        }
        return total;
    }

    /** The other end did not speak the protocol. */
    static final class ProtocolBroken extends IOException {
        private static final long serialVersionUID = 1;

        ProtocolBroken(String what) {
            super(what);
        }
    }
}
