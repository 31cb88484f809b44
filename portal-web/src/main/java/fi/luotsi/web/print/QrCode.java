package fi.luotsi.web.print;

import io.nayuki.qrcodegen.QrCode.Ecc;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An address as a picture that a phone reads (ISO/IEC 18004), of squares on a grid. */
public record QrCode(String address) {
    private static final int QUIET = 4;

    /** Width and height in squares, with the margin that readers need. */
    public int size() {
        return code().size + 2 * QUIET;
    }

    /** The dark squares as a path of SVG. */
    public String path() {
        var code = code();
        return IntStream.range(0, code.size)
                .boxed()
                .flatMap(row -> IntStream.range(0, code.size)
                        .filter(column -> code.getModule(column, row))
                        .mapToObj(column -> "M%d %dh1v1h-1z".formatted(column + QUIET, row + QUIET)))
                .collect(Collectors.joining());
    }

    private io.nayuki.qrcodegen.QrCode code() {
        return io.nayuki.qrcodegen.QrCode.encodeText(address, Ecc.MEDIUM);
    }
}
