package fi.luotsi.indexer.language;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The texts of a program in another language than English, as gettext keeps them ({@code .mo}): what buttons, menus and messages say. */
record CatalogFile(Path file) {
    private static final int MAGIC = 0x950412de;
    private static final int HEADER_BYTES = 20;
    private static final int PLACE_BYTES = 8;
    private static final long LARGEST = 1 << 26;
    private static final char BEHIND_CONTEXT = '\u0004';
    private static final Pattern ACCELERATOR = Pattern.compile("[~_&](?=\\p{L})");

    /** The texts by what they are in English, without marks of keys; empty for what is no catalog. */
    Map<String, String> texts() throws IOException {
        if (Files.size(file) > LARGEST) {
            return Map.of();
        }
        var bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.limit() < HEADER_BYTES || bytes.getInt(0) != MAGIC) {
            return Map.of();
        }
        int count = bytes.getInt(8);
        var texts = new HashMap<String, String>();
        for (int i = 0; i < count; i++) {
            var english = text(bytes, bytes.getInt(12) + i * PLACE_BYTES);
            var other = text(bytes, bytes.getInt(16) + i * PLACE_BYTES);
            if (!english.isBlank() && !other.isBlank()) {
                texts.put(plain(english), plain(other));
            }
        }
        return texts;
    }

    private static String text(ByteBuffer bytes, int place) {
        if (place < 0 || place + PLACE_BYTES > bytes.limit()) {
            return "";
        }
        int length = bytes.getInt(place);
        int start = bytes.getInt(place + 4);
        return start < 0 || length < 0 || length > bytes.limit() - start
                ? ""
                : StandardCharsets.UTF_8.decode(bytes.slice(start, length)).toString();
    }

    private static String plain(String text) {
        int plural = text.indexOf('\0');
        var one = plural < 0 ? text : text.substring(0, plural);
        return ACCELERATOR
                .matcher(one.substring(one.indexOf(BEHIND_CONTEXT) + 1))
                .replaceAll("");
    }
}
