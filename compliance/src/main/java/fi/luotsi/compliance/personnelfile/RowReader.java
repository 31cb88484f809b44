package fi.luotsi.compliance.personnelfile;

import fi.luotsi.compliance.personnelfile.PersonnelRow.Told;
import fi.luotsi.compliance.personnelfile.RowFault.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Understands one row, and collects what is wrong with it. */
final class RowReader {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;<>]+@[^\\s@,;<>]+\\.[^\\s@,;<>]+");
    private static final Set<String> YES = Set.of("kyllä", "k", "x", "1", "true", "yes", "y", "ja", "j", "on");
    private static final Set<String> NO = Set.of("ei", "e", "0", "", "false", "no", "n", "nej", "-");
    private static final Set<String> LANGUAGES = Set.of("fi", "sv", "en");
    private static final Map<Field, Integer> LONGEST = Map.of(
            Field.NUMBER, 40,
            Field.GIVEN_NAME, 100,
            Field.FAMILY_NAME, 100,
            Field.EMAIL, 200,
            Field.UNIT, 40,
            Field.UNIT_NAME, 200,
            Field.UNIT_TYPE, 100,
            Field.PARENT_UNIT, 40,
            Field.JOB_TITLE, 200);

    private final Columns columns;
    private final PersonnelTable.Line line;
    private final List<RowFault> faults = new ArrayList<>();

    RowReader(Columns columns, PersonnelTable.Line line) {
        this.columns = columns;
        this.line = line;
    }

    List<RowFault> faults() {
        return faults;
    }

    Optional<PersonnelRow> read() {
        var start = day(Field.START);
        var end = new Told<>(columns.has(Field.END), day(Field.END));
        mustFollow(start, end.value(), Field.END);
        var row = new PersonnelRow(
                line.number(),
                number(),
                required(Field.GIVEN_NAME),
                required(Field.FAMILY_NAME),
                address(),
                optional(Field.LANGUAGE).map(RowReader::language),
                required(Field.UNIT),
                filled(Field.UNIT_NAME),
                filled(Field.UNIT_TYPE),
                filled(Field.PARENT_UNIT),
                required(Field.JOB_TITLE),
                yesOrNo(Field.TEACHING),
                share(),
                yesOrNo(Field.SUBSTITUTE),
                start,
                end,
                leave());
        return faults.isEmpty() ? Optional.of(row) : Optional.empty();
    }

    private String number() {
        var number = required(Field.NUMBER);
        if (IdentityCode.is(number)) {
            faults.add(new RowFault(line.number(), Problem.IDENTITY_CODE, Field.NUMBER, number, ""));
        }
        return number;
    }

    private String required(Field field) {
        var text = text(field);
        if (text.isEmpty()) {
            fault(Problem.EMPTY, field, "");
        }
        return text;
    }

    private Optional<String> optional(Field field) {
        return columns.has(field) ? Optional.of(text(field)) : Optional.empty();
    }

    private Optional<String> filled(Field field) {
        return optional(field).filter(text -> !text.isEmpty());
    }

    private String text(Field field) {
        var text = columns.in(line.cells(), field);
        if (text.length() > LONGEST.getOrDefault(field, 200)) {
            fault(Problem.TOO_LONG, field, text.substring(0, 40) + "…");
        }
        return text;
    }

    private Optional<String> address() {
        var address = optional(Field.EMAIL);
        address.filter(given -> !given.isEmpty() && !ADDRESS.matcher(given).matches())
                .ifPresent(odd -> fault(Problem.NOT_AN_ADDRESS, Field.EMAIL, odd));
        return address;
    }

    private static String language(String word) {
        var code = word.toLowerCase(Locale.ROOT)
                .replaceAll("^(suomi|finska)$", "fi")
                .replaceAll("^(ruotsi|svenska)$", "sv");
        return LANGUAGES.contains(code) ? code : "fi";
    }

    private Optional<Boolean> yesOrNo(Field field) {
        return optional(field).map(given -> {
            var word = given.toLowerCase(Locale.ROOT);
            if (!YES.contains(word) && !NO.contains(word)) {
                fault(Problem.NOT_YES_OR_NO, field, given);
            }
            return YES.contains(word);
        });
    }

    private Optional<Integer> share() {
        return filled(Field.SHARE).map(given -> {
            try {
                var plain = given.replace("%", "").replace(',', '.').strip();
                var share = new BigDecimal(plain.length() > 10 ? "" : plain)
                        .setScale(0, RoundingMode.HALF_UP)
                        .intValueExact();
                if (share >= 1 && share <= 100) {
                    return share;
                }
            } catch (ArithmeticException | NumberFormatException noNumber) {
                // told below, like a share outside the limits
            }
            fault(Problem.NOT_A_SHARE, Field.SHARE, given);
            return 100;
        });
    }

    private Told<Span> leave() {
        var start = day(Field.LEAVE_START);
        var end = day(Field.LEAVE_END);
        mustFollow(start, end, Field.LEAVE_END);
        return new Told<>(columns.has(Field.LEAVE_START), start.map(from -> new Span(from, end)));
    }

    private void mustFollow(Optional<LocalDate> start, Optional<LocalDate> end, Field field) {
        if (start.isPresent() && end.filter(last -> last.isBefore(start.get())).isPresent()) {
            fault(Problem.ENDS_BEFORE_IT_BEGINS, field, end.get().toString());
        }
    }

    private Optional<LocalDate> day(Field field) {
        return filled(field).flatMap(given -> {
            var day = WrittenDay.read(given);
            if (day.isEmpty()) {
                fault(Problem.NOT_A_DAY, field, given);
            }
            return day;
        });
    }

    private void fault(Problem problem, Field field, String value) {
        faults.add(new RowFault(line.number(), problem, field, columns.in(line.cells(), Field.NUMBER), value));
    }
}
