package fi.luotsi.launch.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of several pieces, and what may happen to the order of these. */
class SealTest {
    private static final byte[] HEADER = {1, 2, 3};
    private static final int SEALED = Seal.PIECE_BYTES + Seal.TAG_BYTES;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 131_072, 200_000})
    void what_is_sealed_opens_whatever_its_length(int length) throws IOException {
        assertThat(open(seal(bytes(length)))).isEqualTo(bytes(length));
    }

    @ParameterizedTest
    @ValueSource(ints = {65_536, 131_072, 200_000})
    void at_every_border_between_pieces_an_end_that_is_none_is_refused(int length) throws IOException {
        var sealed = seal(bytes(length));
        for (var end = 0; end < sealed.length; end += SEALED) {
            var cut = java.util.Arrays.copyOf(sealed, end);
            assertThatThrownBy(() -> open(cut)).isInstanceOf(Damaged.class);
        }
    }

    @Test
    void pieces_that_are_moved_doubled_or_left_out_are_refused() throws IOException {
        var pieces = pieces(seal(bytes(200_000)));
        assertThat(open(joined(pieces))).hasSize(200_000);

        var moved = new ArrayList<>(pieces);
        Collections.swap(moved, 0, 1);
        assertRefused(moved);
        var doubled = new ArrayList<>(pieces);
        doubled.add(1, pieces.get(1));
        assertRefused(doubled);
        var without = new ArrayList<>(pieces);
        without.remove(1);
        assertRefused(without);
        var without3 = new ArrayList<>(pieces);
        without3.remove(3);
        assertRefused(without3);
    }

    @Test
    void pieces_under_another_header_are_refused() throws IOException {
        var sealed = seal(bytes(10));
        assertThatThrownBy(() -> new SealedInput(
                                new ByteArrayInputStream(sealed), new Seal(key(), new byte[] {1, 2, 4}))
                        .readAllBytes())
                .isInstanceOf(Damaged.class);
    }

    private static void assertRefused(List<byte[]> pieces) {
        assertThatThrownBy(() -> open(joined(pieces)))
                .isInstanceOf(Damaged.class)
                .hasMessageStartingWith("The backup ");
    }

    private static List<byte[]> pieces(byte[] sealed) throws IOException {
        var in = new ByteArrayInputStream(sealed);
        var pieces = new ArrayList<byte[]>();
        while (in.available() > 0) {
            pieces.add(in.readNBytes(SEALED));
        }
        return pieces;
    }

    private static byte[] joined(List<byte[]> pieces) {
        var all = new ByteArrayOutputStream();
        pieces.forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] seal(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sealed = new SealedOutput(out, new Seal(key(), HEADER))) {
            sealed.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] open(byte[] sealed) throws IOException {
        return new SealedInput(new ByteArrayInputStream(sealed), new Seal(key(), HEADER)).readAllBytes();
    }

    private static SecretKeySpec key() {
        return new SecretKeySpec(bytes(32), "AES");
    }

    private static byte[] bytes(int length) {
        var bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }
}
