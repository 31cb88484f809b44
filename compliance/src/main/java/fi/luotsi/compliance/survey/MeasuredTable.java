package fi.luotsi.compliance.survey;

import fi.luotsi.compliance.personnelfile.PersonnelTable;
import fi.luotsi.compliance.survey.Measured.Instrument;
import fi.luotsi.compliance.survey.MeasuredRow.State;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Understands the rows of a file of results: which column is what by its name in Finnish, Swedish or English, and what is wrong with a row. */
final class MeasuredTable {
    private static final Pattern YEARS = Pattern.compile("(20\\d\\d)\\s?[-–/]\\s?(20\\d\\d|\\d\\d)");
    private static final int CENTURY = 100;

    private final Map<Column, Integer> columns;
    private final Map<String, UUID> units;
    private final int least;
    private final List<Measured> said = new ArrayList<>();

    /** What a file has to tell. */
    enum Column {
        UNIT("yksikkö;yksikkökoodi;yksikön koodi;enhet;enhetskod;unit;unit code"),
        SCHOOL_YEAR("lukuvuosi;läsår;school year;schoolyear"),
        INSTRUMENT("kysely;mittari;enkät;instrument;survey"),
        AREA("osa-alue;alue;delområde;område;area"),
        RESPONDENTS("vastaajia;vastaajat;vastaajien määrä;svarande;antal svarande;respondents"),
        MEAN("keskiarvo;medelvärde;mean;average");

        private final String names;

        Column(String names) {
            this.names = names;
        }

        boolean isCalled(String name) {
            return List.of(names.split(";")).contains(name);
        }
    }

    /**
     * Of the header of a file.
     *
     * @param units identities by code in small letters
     */
    MeasuredTable(List<String> header, Map<String, UUID> units, int least) {
        this.units = units;
        this.least = least;
        columns = new EnumMap<>(Column.class);
        for (var place = header.size() - 1; place >= 0; place--) {
            var name = header.get(place).toLowerCase(Locale.ROOT);
            var found = place;
            Stream.of(Column.values())
                    .filter(column -> column.isCalled(name))
                    .forEach(column -> columns.put(column, found));
        }
    }

    boolean isWhole() {
        return columns.size() == Column.values().length;
    }

    MeasuredRow read(PersonnelTable.Line line) {
        var fault = fault(line.cells());
        var measured = fault.isEmpty() ? Optional.of(measured(line.cells())) : Optional.<Measured>empty();
        var isTwice = measured.filter(one -> said.stream().anyMatch(one::isOf)).isPresent();
        measured.ifPresent(said::add);
        return new MeasuredRow(
                line.number(),
                String.join(" · ", line.cells()),
                measured.filter(one -> !isTwice),
                fault.orElse(isTwice ? State.TWICE : State.NEW));
    }

    private Optional<State> fault(List<String> cells) {
        if (!units.containsKey(code(cells))) {
            return Optional.of(State.UNIT);
        }
        if (schoolYear(cells).isEmpty()) {
            return Optional.of(State.SCHOOL_YEAR);
        }
        if (Instrument.of(cell(cells, Column.INSTRUMENT)).isEmpty()) {
            return Optional.of(State.INSTRUMENT);
        }
        var area = cell(cells, Column.AREA);
        if (area.isEmpty() || area.length() > Measured.LONGEST_AREA) {
            return Optional.of(State.AREA);
        }
        var respondents = respondents(cells);
        if (respondents.isEmpty()) {
            return Optional.of(State.RESPONDENTS);
        }
        if (respondents.get() < least) {
            return Optional.of(State.FEW);
        }
        return mean(cells).isEmpty() ? Optional.of(State.MEAN) : Optional.empty();
    }

    private Measured measured(List<String> cells) {
        return new Measured(
                Instrument.of(cell(cells, Column.INSTRUMENT)).orElseThrow(),
                schoolYear(cells).orElseThrow(),
                Optional.ofNullable(units.get(code(cells))).orElseThrow(),
                cell(cells, Column.AREA),
                respondents(cells).orElseThrow(),
                mean(cells).orElseThrow());
    }

    private String code(List<String> cells) {
        return cell(cells, Column.UNIT).toLowerCase(Locale.ROOT);
    }

    /** 2025-2026, 2025–2026, 2025/26. */
    private Optional<String> schoolYear(List<String> cells) {
        return Optional.of(YEARS.matcher(cell(cells, Column.SCHOOL_YEAR)))
                .filter(years -> years.matches()
                        && (Integer.parseInt(years.group(1)) + 1) % CENTURY
                                == Integer.parseInt(years.group(2)) % CENTURY)
                .map(years -> years.group(1) + "-" + (Integer.parseInt(years.group(1)) + 1));
    }

    private Optional<Integer> respondents(List<String> cells) {
        return Optional.of(cell(cells, Column.RESPONDENTS))
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .filter(count -> count <= Measured.MOST_RESPONDENTS);
    }

    private Optional<Double> mean(List<String> cells) {
        return Optional.of(cell(cells, Column.MEAN).replace(',', '.'))
                .filter(text -> text.matches("\\d{1,3}(\\.\\d{1,15})?"))
                .map(Double::valueOf)
                .filter(mean -> mean <= Measured.HIGHEST_MEAN);
    }

    private String cell(List<String> cells, Column column) {
        return Optional.ofNullable(columns.get(column))
                .filter(place -> place < cells.size())
                .map(cells::get)
                .orElse("");
    }
}
