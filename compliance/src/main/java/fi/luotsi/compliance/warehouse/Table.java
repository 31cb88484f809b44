package fi.luotsi.compliance.warehouse;

import static fi.luotsi.compliance.warehouse.Column.day;
import static fi.luotsi.compliance.warehouse.Column.number;
import static fi.luotsi.compliance.warehouse.Column.own;
import static fi.luotsi.compliance.warehouse.Column.text;
import static fi.luotsi.compliance.warehouse.Column.to;
import static fi.luotsi.compliance.warehouse.Column.truth;

import java.util.List;
import java.util.Optional;

/**
 * A table of the store.
 *
 * @param keyCount how many of the first columns are the key, by which rows are ordered
 */
public record Table(String key, int keyCount, List<Column> columns) {
    static final Table DIM_DATE = new Table(
            "dim_date",
            1,
            List.of(
                    own("date_key"),
                    day("day"),
                    number("year"),
                    number("quarter"),
                    number("month"),
                    text("school_year")));
    static final Table DIM_UNIT = new Table(
            "dim_unit",
            1,
            List.of(
                    own("unit_key"),
                    text("unit_id"),
                    text("code"),
                    text("type"),
                    text("name_fi"),
                    text("name_sv"),
                    text("parent_id"),
                    day("first_day"),
                    day("last_day"),
                    truth("is_latest")));
    static final Table DIM_METRIC = new Table(
            "dim_metric",
            1,
            List.of(
                    own("metric_key"),
                    text("code"),
                    number("series"),
                    text("unit"),
                    text("counted"),
                    text("direction")));
    static final Table DIM_JOB_GROUP = new Table("dim_job_group", 1, List.of(own("job_group_key"), text("code")));
    static final Table DIM_POLICY = new Table(
            "dim_policy", 1, List.of(own("policy_key"), text("code"), number("version"), text("title"), text("state")));
    static final Table DIM_COURSE =
            new Table("dim_course", 1, List.of(own("course_key"), text("code"), text("kind"), text("title")));
    static final Table DIM_SYSTEM = new Table(
            "dim_system", 1, List.of(own("system_key"), text("code"), text("name"), text("kind"), text("base")));
    static final Table FACT_FIGURE = new Table(
            "fact_figure",
            7,
            List.of(
                    to("date_key", "dim_date"),
                    to("metric_key", "dim_metric"),
                    to("unit_key", "dim_unit"),
                    to("job_group_key", "dim_job_group"),
                    to("policy_key", "dim_policy"),
                    to("course_key", "dim_course"),
                    to("system_key", "dim_system"),
                    number("numerator"),
                    number("denominator"),
                    number("step"),
                    text("protection")));

    /** Dimensions first. */
    public static final List<Table> ALL =
            List.of(DIM_DATE, DIM_UNIT, DIM_METRIC, DIM_JOB_GROUP, DIM_POLICY, DIM_COURSE, DIM_SYSTEM, FACT_FIGURE);

    public Table {
        columns = List.copyOf(columns);
    }

    public List<Column> keys() {
        return columns.subList(0, keyCount);
    }

    String order() {
        return String.join(", ", keys().stream().map(Column::name).toList());
    }

    String list() {
        return String.join(", ", columns.stream().map(Column::name).toList());
    }

    public Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    public static Optional<Table> named(String name) {
        return ALL.stream().filter(table -> table.key().equals(name)).findFirst();
    }
}
