package fi.luotsi.indexer.language;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** A dictionary in the format of the dict server: an index of headwords with places in base 64, and the articles, compressed or not. */
record DictdFile(Path index, Path articles) {
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final String ABOUT_ITSELF = "00";
    private static final int LONGEST_ARTICLE = 1 << 16;
    private static final int LARGEST = 1 << 28;

    /** The articles, each once. What cannot be read is passed over. */
    void forEach(Consumer<DictionaryArticle> reader) throws IOException {
        var bytes = bytes();
        var read = new HashSet<Long>();
        try (var lines = Files.lines(index, StandardCharsets.UTF_8)) {
            lines.map(line -> line.split("\t"))
                    .filter(cells -> cells.length >= 3 && !cells[0].startsWith(ABOUT_ITSELF))
                    .filter(cells -> read.add(number(cells[1])))
                    .map(cells -> text(bytes, number(cells[1]), number(cells[2])))
                    .forEach(article -> DictionaryArticle.parse(article).ifPresent(reader));
        }
    }

    private byte[] bytes() throws IOException {
        try (InputStream file = Files.newInputStream(articles);
                InputStream plain = articles.toString().endsWith(".dz") ? new GZIPInputStream(file) : file) {
            return plain.readNBytes(LARGEST);
        }
    }

    private static String text(byte[] bytes, long start, long length) {
        if (start < 0 || length < 0 || length > LONGEST_ARTICLE || start + length > bytes.length) {
            return "";
        }
        return new String(bytes, (int) start, (int) length, StandardCharsets.UTF_8);
    }

    /** A number in base 64, or -1 for what is none. */
    private static long number(String digits) {
        long number = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = DIGITS.indexOf(digits.charAt(i));
            if (digit < 0 || number > Integer.MAX_VALUE) {
                return -1;
            }
            number = number * DIGITS.length() + digit;
        }
        return number;
    }
}
