package fi.luotsi.web.odata;

import fi.luotsi.compliance.warehouse.Column;
import fi.luotsi.compliance.warehouse.Condition;
import fi.luotsi.compliance.warehouse.Question;
import fi.luotsi.compliance.warehouse.Question.Order;
import fi.luotsi.compliance.warehouse.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The system query options of a request (OData URL conventions 4.01, chapter 5.1). One that is not understood is refused, never passed over: half a filter
 * would give wrong figures.
 *
 * @param top how many in all; none where no limit was asked
 */
record ODataQuery(Question question, Optional<Integer> top, boolean isCounted, boolean isPart) {
    private static final Set<String> KNOWN = Set.of("select", "filter", "orderby", "top", "skip", "count", "format");

    static ODataQuery read(Table table, Map<String, String> options) {
        options.keySet().stream()
                .filter(name -> name.startsWith("$") && !KNOWN.contains(name.substring(1)))
                .findFirst()
                .ifPresent(name -> {
                    throw new ODataFault(
                            ODataFault.NOT_DONE_HERE,
                            "This feed knows $select, $filter, $orderby, $top, $skip and $count");
                });
        if (!options.getOrDefault("$format", "json")
                .replaceFirst("^application/", "")
                .startsWith("json")) {
            throw new ODataFault(ODataFault.NOT_DONE_HERE, "This feed answers in JSON");
        }
        var top = Optional.ofNullable(options.get("$top")).map(text -> number("$top", text));
        var selected = selected(table, options.getOrDefault("$select", "*"));
        var question = new Question(
                table,
                selected,
                filter(table, options.getOrDefault("$filter", "")),
                order(table, options.getOrDefault("$orderby", "")),
                number("$skip", options.getOrDefault("$skip", "0")),
                Math.min(Question.MOST, top.orElse(Question.MOST)));
        return new ODataQuery(
                question,
                top,
                truth(options.getOrDefault("$count", "false")),
                selected.size() < table.columns().size());
    }

    private static List<Column> selected(Table table, String names) {
        var wanted = Arrays.stream(names.split(",")).map(String::strip).toList();
        return wanted.contains("*")
                ? table.columns()
                : wanted.stream().distinct().map(name -> column(table, name)).toList();
    }

    static Column column(Table table, String name) {
        return table.column(name)
                .orElseThrow(() -> ODataFault.unreadable("A property is not in " + table.key() + ": see $metadata"));
    }

    private static Optional<Condition> filter(Table table, String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(new FilterText(table, text).read());
    }

    private static List<Order> order(Table table, String text) {
        return Stream.of(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(part -> order(table, part.split("\\s+")))
                .toList();
    }

    private static Order order(Table table, String[] words) {
        if (words.length > 2 || (words.length == 2 && !Set.of("asc", "desc").contains(words[1]))) {
            throw ODataFault.unreadable("$orderby takes properties, each with asc or desc");
        }
        return new Order(column(table, words[0]), words.length == 2 && words[1].equals("desc"));
    }

    private static int number(String option, String text) {
        if (!text.matches("\\d{1,9}")) {
            throw ODataFault.unreadable(option + " takes a whole number");
        }
        return Integer.parseInt(text);
    }

    private static boolean truth(String text) {
        if (!Set.of("true", "false").contains(text)) {
            throw ODataFault.unreadable("$count takes true or false");
        }
        return text.equals("true");
    }

    /** How many of those who were asked for are still to come after these. */
    Optional<Integer> rest() {
        return top.map(all -> all - question.top());
    }
}
