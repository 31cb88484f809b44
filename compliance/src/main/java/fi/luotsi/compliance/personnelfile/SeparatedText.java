package fi.luotsi.compliance.personnelfile;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import fi.luotsi.compliance.personnelfile.PersonnelTable.Line;
import fi.luotsi.compliance.personnelfile.PersonnelTable.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Text whose cells stand between semicolons, commas or tabs (RFC 4180), in UTF-8, UTF-16 or Windows-1252. */
final class SeparatedText {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final String text;
    private final char separator;
    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private int lineNumber = 1;
    private int begunAt = 1;

    private SeparatedText(String text) {
        this.text = text;
        this.separator = separator(text);
    }

    static List<Line> lines(byte[] bytes) {
        return new SeparatedText(decode(bytes)).parse();
    }

    private static String decode(byte[] bytes) {
        if (bytes.length >= 2 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe) {
            return UTF_16LE.decode(ByteBuffer.wrap(bytes, 2, bytes.length - 2)).toString();
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff) {
            return UTF_16BE.decode(ByteBuffer.wrap(bytes, 2, bytes.length - 2)).toString();
        }
        try {
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException older) {
            return WINDOWS.decode(ByteBuffer.wrap(bytes)).toString();
        }
    }

    /** The one that stands most often in the first line. */
    private static char separator(String text) {
        var first = text.lines().findFirst().orElse("");
        return Stream.of(';', ',', '\t')
                .max(Comparator.comparingLong(
                        candidate -> first.chars().filter(c -> c == candidate).count()))
                .orElseThrow();
    }

    private List<Line> parse() {
        var place = 0;
        while (place < text.length()) {
            var c = text.charAt(place);
            if (c == '"' && cell.toString().isBlank()) {
                place = quoted(place + 1);
            } else if (c == separator) {
                endCell();
                place++;
            } else if (c == '\n' || c == '\r') {
                place += text.startsWith("\r\n", place) ? 2 : 1;
                lineNumber++;
                endLine();
            } else {
                cell.append(c);
                place++;
            }
        }
        endLine();
        return lines;
    }

    /** From after the opening quote to after the closing one; two quotes are one. */
    private int quoted(int from) {
        cell.setLength(0);
        var place = from;
        while (place < text.length()) {
            var c = text.charAt(place);
            if (c != '"') {
                lineNumber += c == '\n' ? 1 : 0;
                cell.append(c);
                place++;
            } else if (text.startsWith("\"\"", place)) {
                cell.append('"');
                place += 2;
            } else {
                return place + 1;
            }
        }
        throw new UnreadableTable(Reason.OPEN_QUOTE);
    }

    private void endCell() {
        cells.add(PersonnelTable.clean(cell.toString()));
        cell.setLength(0);
    }

    private void endLine() {
        endCell();
        if (cells.stream().anyMatch(text -> !text.isEmpty())) {
            lines.add(new Line(begunAt, cells));
            PersonnelTable.check(lines.size(), cells);
        }
        cells = new ArrayList<>();
        begunAt = lineNumber;
    }
}
