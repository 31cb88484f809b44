package fi.luotsi.content.extraction;

import fi.luotsi.content.extraction.Frames.Kind;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of one file as they come in pieces; ends after as many as were announced. */
final class FrameStream extends InputStream {
    private final DataInputStream in;
    private long left;
    private byte[] piece = new byte[0];
    private int at;

    FrameStream(DataInputStream in, long size) {
        this.in = in;
        left = size;
    }

    @Override
    public int read() throws IOException {
        return advance() ? piece[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!advance()) {
            return -1;
        }
        var n = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, into, from, n);
        at += n;
        return n;
    }

    private boolean advance() throws IOException {
        while (at == piece.length && left > 0) {
            var frame = Frames.read(in);
            if (frame.type() != Kind.BYTES || frame.payload().length > left) {
                throw new Frames.ProtocolBroken(frame.type() + " within a file");
            }
            piece = frame.payload();
            at = 0;
            left -= piece.length;
        }
        return at < piece.length;
    }
}
