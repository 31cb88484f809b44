package fi.luotsi.content.source;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Takes so many bytes and no more: a server may send more than it said. */
final class BoundedStream extends FilterOutputStream {
    private long left;

    BoundedStream(OutputStream out, long most) {
        super(out);
        left = most;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        count(length);
        out.write(bytes, from, length);
    }

    @Override
    public void write(int one) throws IOException {
        count(1);
        out.write(one);
    }

    private void count(int more) throws TooLarge {
        left -= more;
        if (left < 0) {
            throw new TooLarge();
        }
    }

    /** More bytes than allowed. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
    }
}
