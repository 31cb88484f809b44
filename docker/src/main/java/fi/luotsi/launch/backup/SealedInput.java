package fi.luotsi.launch.backup;

import java.io.IOException;
import java.io.InputStream;

/** Opens what was sealed. Nothing is given out before its piece was found whole; the end is an end only where it was sealed as such. */
final class SealedInput extends InputStream {
    private static final int SEALED_BYTES = Seal.PIECE_BYTES + Seal.TAG_BYTES;

    private final InputStream source;
    private final Seal seal;
    private byte[] ahead;
    private byte[] piece = new byte[0];
    private int given;
    private boolean ended;

    SealedInput(InputStream source, Seal seal) throws IOException {
        this.source = source;
        this.seal = seal;
        ahead = source.readNBytes(SEALED_BYTES);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
        while (given == piece.length) {
            if (ended) {
                return -1;
            }
            open();
        }
        var next = Math.min(count, piece.length - given);
        System.arraycopy(piece, given, bytes, from, next);
        given += next;
        return next;
    }

    private void open() throws IOException {
        if (ahead.length < Seal.TAG_BYTES) {
            throw new Damaged("The backup is cut off.");
        }
        var next = ahead.length < SEALED_BYTES ? new byte[0] : source.readNBytes(SEALED_BYTES);
        ended = next.length == 0;
        piece = seal.open(ahead, ended);
        given = 0;
        ahead = next;
    }
}
