package fi.luotsi.launch.backup;

import java.io.IOException;
import java.io.OutputStream;

/** Seals what is written and passes it on. Only closing writes the last piece, without which a backup does not open. */
final class SealedOutput extends OutputStream {
    private final OutputStream target;
    private final Seal seal;
    private final byte[] piece = new byte[Seal.PIECE_BYTES];
    private int filled;

    SealedOutput(OutputStream target, Seal seal) {
        this.target = target;
        this.seal = seal;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        for (var done = 0; done < count; ) {
            if (filled == piece.length) {
                pass(false);
            }
            var next = Math.min(count - done, piece.length - filled);
            System.arraycopy(bytes, from + done, piece, filled, next);
            filled += next;
            done += next;
        }
    }

    private void pass(boolean last) throws IOException {
        target.write(seal.close(piece, filled, last));
        filled = 0;
    }

    /** The end, sealed as such; the target stays open. */
    @Override
    public void close() throws IOException {
        pass(true);
        target.flush();
    }
}
