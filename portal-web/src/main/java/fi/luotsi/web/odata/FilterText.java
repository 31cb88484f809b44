package fi.luotsi.web.odata;

import fi.luotsi.compliance.warehouse.Column;
import fi.luotsi.compliance.warehouse.Condition;
import fi.luotsi.compliance.warehouse.Condition.Does;
import fi.luotsi.compliance.warehouse.Condition.Is;
import fi.luotsi.compliance.warehouse.Table;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a {@code $filter}: comparisons with {@code eq ne gt ge lt le in}, {@code contains}, {@code startswith} and {@code endswith}, joined by {@code and},
 * {@code or}, {@code not} and parentheses.
 */
final class FilterText {
    private static final int LONGEST = 4_000;
    private static final int DEEPEST = 40;
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*('[^']*+(?:''[^']*+)*+'|[(),]|\\d{4}-\\d{2}-\\d{2}(?:T[0-9:.]+(?:Z|[+-]\\d{2}:\\d{2})?)?|-?\\d{1,18}|[A-Za-z_]\\w{0,60})");
    private static final Map<String, Is> SIGNS = Map.of(
            "eq", Is.EQUAL,
            "ne", Is.OTHER,
            "gt", Is.GREATER,
            "ge", Is.AT_LEAST,
            "lt", Is.LESS,
            "le", Is.AT_MOST);
    private static final Map<String, Does> FUNCTIONS =
            Map.of("contains", Does.CONTAIN, "startswith", Does.BEGIN, "endswith", Does.END);
    private static final int DAY_LENGTH = 10;

    private final Table table;
    private final List<String> tokens;
    private int next;
    private int depth;

    FilterText(Table table, String text) {
        this.table = table;
        this.tokens = tokens(text);
    }

    private static List<String> tokens(String text) {
        if (text.length() > LONGEST) {
            throw ODataFault.unreadable("A filter has at most " + LONGEST + " letters");
        }
        var tokens = new ArrayList<String>();
        var matcher = TOKEN.matcher(text.stripTrailing());
        var place = 0;
        while (matcher.lookingAt() && matcher.end() > place) {
            tokens.add(matcher.group(1));
            place = matcher.end();
            matcher.region(place, text.stripTrailing().length());
        }
        if (place < text.stripTrailing().length()) {
            throw unreadable();
        }
        return tokens;
    }

    Condition read() {
        var condition = any();
        if (next < tokens.size()) {
            throw unreadable();
        }
        return condition;
    }

    private Condition any() {
        var parts = new ArrayList<>(List.of(all()));
        while (isTaken("or")) {
            parts.add(all());
        }
        return parts.size() == 1 ? parts.getFirst() : new Condition.Any(parts);
    }

    private Condition all() {
        var parts = new ArrayList<>(List.of(one()));
        while (isTaken("and")) {
            parts.add(one());
        }
        return parts.size() == 1 ? parts.getFirst() : new Condition.All(parts);
    }

    private Condition one() {
        if (++depth > DEEPEST) {
            throw unreadable();
        }
        try {
            if (isTaken("not")) {
                return new Condition.Not(one());
            }
            if (isTaken("(")) {
                var inner = any();
                take(")");
                return inner;
            }
            var word = take();
            return FUNCTIONS.containsKey(word) ? words(FUNCTIONS.get(word)) : compare(ODataQuery.column(table, word));
        } finally {
            depth--;
        }
    }

    private Condition words(Does does) {
        take("(");
        var column = ODataQuery.column(table, take());
        take(",");
        var value = value(column);
        take(")");
        if (column.type() != Column.Type.TEXT || value.isEmpty()) {
            throw ODataFault.unreadable("contains, startswith and endswith take a text property and a text");
        }
        return new Condition.Words(column, does, value.get().toString());
    }

    private Condition compare(Column column) {
        var sign = take();
        if (sign.equals("in")) {
            return in(column);
        }
        var is = Optional.ofNullable(SIGNS.get(sign)).orElseThrow(FilterText::unreadable);
        return new Condition.Compare(column, is, value(column));
    }

    private Condition in(Column column) {
        take("(");
        var values = new ArrayList<Condition>();
        do {
            values.add(new Condition.Compare(column, Is.EQUAL, value(column)));
        } while (isTaken(","));
        take(")");
        return new Condition.Any(values);
    }

    private Optional<Object> value(Column column) {
        var token = take();
        if (token.equals("null")) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    switch (column.type()) {
                        case KEY, NUMBER -> Long.parseLong(token);
                        case TEXT -> text(token);
                        case DAY -> LocalDate.parse(token.substring(0, Math.min(DAY_LENGTH, token.length())));
                        case TRUTH -> truth(token);
                    });
        } catch (NumberFormatException | DateTimeException otherType) {
            throw ODataFault.unreadable("A value is not of the type of its property: see $metadata");
        }
    }

    private static Object text(String token) {
        if (!token.startsWith("'")) {
            throw ODataFault.unreadable("A text stands between apostrophes");
        }
        return token.substring(1, token.length() - 1).replace("''", "'");
    }

    private static Object truth(String token) {
        if (!token.equals("true") && !token.equals("false")) {
            throw ODataFault.unreadable("A truth is true or false");
        }
        return token.equals("true");
    }

    private boolean isTaken(String token) {
        var isNext = next < tokens.size() && tokens.get(next).equals(token);
        next += isNext ? 1 : 0;
        return isNext;
    }

    private void take(String token) {
        if (!isTaken(token)) {
            throw unreadable();
        }
    }

    private String take() {
        if (next >= tokens.size()) {
            throw unreadable();
        }
        return tokens.get(next++);
    }

    private static ODataFault unreadable() {
        return ODataFault.unreadable(
                "The filter cannot be read: use eq ne gt ge lt le in, contains, startswith, endswith, and, or, not and parentheses");
    }
}
