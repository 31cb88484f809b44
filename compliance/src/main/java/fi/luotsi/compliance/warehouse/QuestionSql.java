package fi.luotsi.compliance.warehouse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A question as a statement. Names come from {@link Table} alone, values are bound. */
final class QuestionSql {
    private final Question question;
    private final List<Object> values = new ArrayList<>();
    private final String where;

    QuestionSql(Question question) {
        this.question = question;
        where = question.where().map(condition -> " where " + text(condition)).orElse("");
    }

    String rows() {
        var table = question.table();
        var columns = question.columns().stream().map(Column::name).collect(Collectors.joining(", "));
        var order = Stream.concat(
                        question.order().stream().map(by -> by.by().name() + (by.isDescending() ? " desc" : "")),
                        Stream.of(table.order()))
                .collect(Collectors.joining(", "));
        return "select " + columns + " from " + table.key() + where + " order by " + order + " limit " + question.top()
                + " offset " + question.skip();
    }

    String count() {
        return "select count(*) from " + question.table().key() + where;
    }

    Object[] values() {
        return values.toArray();
    }

    private String text(Condition condition) {
        return switch (condition) {
            case Condition.Compare compare -> compare(compare);
            case Condition.Words words ->
                words.column().name() + " like " + bound(words.does().pattern(words.words()));
            case Condition.All all -> joined(all.of(), " and ");
            case Condition.Any any -> joined(any.of(), " or ");
            case Condition.Not not -> "not " + text(not.of());
        };
    }

    private String compare(Condition.Compare compare) {
        var column = compare.column().name();
        if (compare.value().isEmpty()) {
            return column + (compare.is() == Condition.Is.EQUAL ? " is null" : " is not null");
        }
        return column + " " + compare.is().sign() + " " + bound(compare.value().get());
    }

    private String joined(List<Condition> conditions, String word) {
        return conditions.stream().map(this::text).collect(Collectors.joining(word, "(", ")"));
    }

    private String bound(Object value) {
        values.add(value);
        return "?" + values.size();
    }
}
