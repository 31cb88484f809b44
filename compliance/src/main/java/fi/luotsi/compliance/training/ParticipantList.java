package fi.luotsi.compliance.training;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A list of those who took part, as it is pasted or comes from another system: a row for each, with cells between semicolons, tabs or commas. The first row may
 * name the columns, in Finnish, Swedish or English; without it the first cell says who, a second one the course, a third one the day.
 */
public final class ParticipantList {
    private static final int MOST_ROWS = 10_000;
    private static final int LONGEST = 2_000_000;

    private static final Map<String, Integer> COLUMNS = Map.ofEntries(
            Map.entry("henkilönumero", Column.WHO),
            Map.entry("personnummer", Column.WHO),
            Map.entry("personnel number", Column.WHO),
            Map.entry("sähköposti", Column.WHO),
            Map.entry("sähköpostiosoite", Column.WHO),
            Map.entry("e-post", Column.WHO),
            Map.entry("epost", Column.WHO),
            Map.entry("e-postadress", Column.WHO),
            Map.entry("email", Column.WHO),
            Map.entry("email address", Column.WHO),
            Map.entry("e-mail", Column.WHO),
            Map.entry("nimi", Column.WHO),
            Map.entry("namn", Column.WHO),
            Map.entry("name", Column.WHO),
            Map.entry("kurssi", Column.COURSE),
            Map.entry("koulutus", Column.COURSE),
            Map.entry("kurs", Column.COURSE),
            Map.entry("utbildning", Column.COURSE),
            Map.entry("course", Column.COURSE),
            Map.entry("course short name", Column.COURSE),
            Map.entry("päivä", Column.DAY),
            Map.entry("suorituspäivä", Column.DAY),
            Map.entry("dag", Column.DAY),
            Map.entry("datum", Column.DAY),
            Map.entry("date", Column.DAY),
            Map.entry("completed", Column.DAY),
            Map.entry("course completed", Column.DAY),
            Map.entry("completion date", Column.DAY));
    private static final List<DateTimeFormatter> DAYS = Stream.of("d.M.uuuu", "uuuu-MM-dd", "d/M/uuuu")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ROOT))
            .toList();

    private ParticipantList() {}

    private static final class Column {
        static final int WHO = 0;
        static final int COURSE = 1;
        static final int DAY = 2;

        private Column() {}
    }

    /** Whether it is more than is taken at once. */
    public static boolean isTooLong(String text) {
        return text.length() > LONGEST
                || text.lines().filter(line -> !line.isBlank()).count() > MOST_ROWS;
    }

    /**
     * The rows that say something.
     *
     * @param course its code, for rows that name none
     * @param on the day, for rows that name none
     */
    public static List<ListedPerson> read(String text, String course, Optional<LocalDate> on) {
        var lines = text.replace("\uFEFF", "").lines().toList();
        var separator = separator(lines);
        var rows = IntStream.range(0, lines.size())
                .filter(place -> !lines.get(place).isBlank())
                .mapToObj(place -> new Row(place + 1, cells(lines.get(place), separator)))
                .toList();
        var columns = rows.stream().findFirst().map(ParticipantList::columns).orElse(Map.of());
        var named = !columns.isEmpty();
        return rows.stream()
                .skip(named ? 1 : 0)
                .map(row -> listed(
                        row, named ? columns : Map.of(Column.WHO, 0, Column.COURSE, 1, Column.DAY, 2), course, on))
                .toList();
    }

    private record Row(int number, List<String> cells) {
        String at(Map<Integer, Integer> columns, int column) {
            return Optional.ofNullable(columns.get(column))
                    .filter(place -> place < cells.size())
                    .map(cells::get)
                    .orElse("");
        }
    }

    private static ListedPerson listed(Row row, Map<Integer, Integer> columns, String course, Optional<LocalDate> on) {
        var named = row.at(columns, Column.COURSE);
        var day = row.at(columns, Column.DAY);
        return new ListedPerson(
                row.number(),
                row.at(columns, Column.WHO),
                named.isEmpty() ? course : named.toLowerCase(Locale.ROOT),
                day.isEmpty() ? on : day(day));
    }

    /** Where the columns are, if the row names them. */
    private static Map<Integer, Integer> columns(Row row) {
        var columns = new HashMap<Integer, Integer>();
        for (var place = 0; place < row.cells().size(); place++) {
            var column = COLUMNS.get(row.cells().get(place).toLowerCase(Locale.ROOT));
            if (column != null) {
                columns.putIfAbsent(column, place);
            }
        }
        return columns.containsKey(Column.WHO) ? Map.copyOf(columns) : Map.of();
    }

    /** What stands between cells. A comma does only where the first row names columns so: it also stands in names. */
    private static char separator(List<String> lines) {
        var first = lines.stream().filter(line -> !line.isBlank()).findFirst().orElse("");
        if (first.indexOf(';') < 0 && first.indexOf('\t') >= 0) {
            return '\t';
        }
        var isByComma = first.indexOf(';') < 0
                && !columns(new Row(1, cells(first, ','))).isEmpty();
        return isByComma ? ',' : ';';
    }

    private static List<String> cells(String line, char separator) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var place = 0; place < line.length(); place++) {
            var sign = line.charAt(place);
            if (sign == '"') {
                quoted = !quoted;
            } else if (sign == separator && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(sign);
            }
        }
        cells.add(cell.toString().strip());
        return List.copyOf(cells);
    }

    /** Without the time, where one follows. */
    private static Optional<LocalDate> day(String text) {
        var date = text.split("[ T]", 2)[0];
        return DAYS.stream().flatMap(format -> parsed(date, format).stream()).findFirst();
    }

    private static Optional<LocalDate> parsed(String date, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(date, format));
        } catch (DateTimeParseException another) {
            return Optional.empty();
        }
    }
}
