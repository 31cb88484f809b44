package fi.luotsi.compliance.warehouse;

import fi.luotsi.compliance.people.City;
import fi.luotsi.compliance.policy.Policies;
import fi.luotsi.compliance.policy.PolicyVersion;
import fi.luotsi.compliance.training.Course;
import fi.luotsi.compliance.training.Trainings;
import fi.luotsi.compliance.usage.UsedSystem;
import fi.luotsi.compliance.usage.UsedSystems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fills the store and answers questions about it. */
@ApplicationScoped
@Transactional
public class Warehouse {
    private static final Duration LEASE = Duration.ofMinutes(30);
    private static final int MONTHS_OF_A_QUARTER = 3;

    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    @Inject
    Policies policies;

    @Inject
    Trainings trainings;

    @Inject
    UsedSystems systems;

    Clock clock = Clock.systemUTC();

    private final UUID holder = UUID.randomUUID();
    private List<FigureSource> sources = List.of();

    @Inject
    void know(@Any Instance<FigureSource> found) {
        sources(found.stream().toList());
    }

    void sources(List<FigureSource> known) {
        sources = List.copyOf(known);
    }

    /** Whether this portal fills the store now, of all that share the database. */
    public boolean claim() {
        return rows().lease(holder, clock.instant(), clock.instant().plus(LEASE));
    }

    /** So that another portal, or this one after it was started again, need not wait until the claim is old. */
    public void release() {
        rows().release(holder, clock.instant());
    }

    /** Everything anew; how many months there are. */
    public int rebuild() {
        rows().filled().keySet().forEach(rows()::clear);
        Table.ALL.forEach(rows()::clear);
        return refresh();
    }

    /** The months of which figures came late or were corrected, and those that are new; how many. The store is then as if it were built anew. */
    public int refresh() {
        var stamps = stamps();
        var filled = rows().filled();
        var touched = new TreeSet<YearMonth>(filled.keySet());
        touched.addAll(stamps.keySet());
        touched.removeIf(
                month -> Optional.ofNullable(stamps.get(month)).equals(Optional.ofNullable(filled.get(month))));
        var figures = sources.stream()
                .flatMap(source -> source.figures(touched))
                .collect(Collectors.groupingBy(figure -> YearMonth.from(figure.day())));
        for (var month : touched) {
            rows().clear(month);
            Optional.ofNullable(stamps.get(month))
                    .ifPresent(stamp -> fill(month, stamp, figures.getOrDefault(month, List.of())));
        }
        describe();
        rows().settle();
        return touched.size();
    }

    private Map<YearMonth, String> stamps() {
        var stamps = new TreeMap<YearMonth, String>();
        sources.forEach(source ->
                source.months().forEach((month, stamp) -> stamps.merge(month, stamp, (a, b) -> a + " " + b)));
        return stamps;
    }

    private void fill(YearMonth month, String stamp, List<ProtectedFigure> figures) {
        put(Table.DIM_DATE, figures, figure -> date(figure.day()));
        put(Table.DIM_METRIC, figures, figure -> metric(figure.measure()));
        put(Table.DIM_UNIT, figures, figure -> unit(figure.unit(), figure.day()));
        put(Table.FACT_FIGURE, figures, Warehouse::fact);
        rows().filled(month, stamp);
    }

    private void put(Table table, List<ProtectedFigure> figures, Function<ProtectedFigure, List<Object>> row) {
        var keys = table.keys().size();
        var distinct = new TreeMap<String, List<Object>>();
        figures.stream()
                .map(row)
                .forEach(cells -> distinct.put(cells.subList(0, keys).toString(), cells));
        rows().put(table, distinct.values());
    }

    private static List<Object> date(LocalDate day) {
        return List.of(
                WarehouseRepository.dateKey(day),
                day,
                day.getYear(),
                (day.getMonthValue() - 1) / MONTHS_OF_A_QUARTER + 1,
                day.getMonthValue(),
                City.schoolYear(day));
    }

    private static List<Object> metric(Measure measure) {
        return List.of(
                measure.key(),
                measure.code(),
                measure.series(),
                measure.unit(),
                measure.counted(),
                measure.direction());
    }

    private static List<Object> unit(UnitThen unit, LocalDate day) {
        return List.of(
                unit.key(),
                unit.id(),
                unit.code(),
                unit.type(),
                unit.nameFi(),
                unit.nameSv(),
                unit.parent().map(UUID::toString).orElse(""),
                day,
                day,
                true);
    }

    private static List<Object> fact(ProtectedFigure figure) {
        var about = figure.about();
        return List.of(
                WarehouseRepository.dateKey(figure.day()),
                figure.measure().key(),
                figure.unit().key(),
                Keys.ofPart("job_group", about.jobGroup()),
                Keys.ofPart("policy", about.policy()),
                Keys.ofPart("course", about.course()),
                Keys.ofPart("system", about.system()),
                figure.numerator(),
                figure.denominator(),
                figure.step(),
                figure.protection());
    }

    /** The dimensions that are lists of what there is; each has a row that means all. */
    private void describe() {
        replace(
                Table.DIM_JOB_GROUP,
                Stream.of("TEACHING", "OTHER").map(code -> List.<Object>of(key("job_group", code), code)));
        replace(
                Table.DIM_POLICY,
                policies.all().stream()
                        .flatMap(policy -> policies.versionsOf(policy.id()).stream())
                        .filter(version -> version.publishedAt().isPresent())
                        .map(Warehouse::policy));
        replace(Table.DIM_COURSE, trainings.courses().stream().map(Warehouse::course));
        replace(Table.DIM_SYSTEM, systems.all().stream().map(Warehouse::system));
    }

    private void replace(Table table, Stream<List<Object>> rows) {
        rows().clear(table);
        var all = table.columns().stream()
                .<Object>map(column -> column.type() == Column.Type.TEXT ? "" : Keys.ALL)
                .toList();
        rows().put(table, Stream.concat(Stream.of(all), rows).toList());
    }

    private static List<Object> policy(PolicyVersion version) {
        return List.of(
                key("policy", version.code() + "/" + version.number()),
                version.code(),
                version.number(),
                version.nearest("fi").title(),
                version.state());
    }

    private static List<Object> course(Course course) {
        return List.of(
                key("course", course.code()),
                course.code(),
                course.kind(),
                course.nearest("fi").title());
    }

    private static List<Object> system(UsedSystem system) {
        return List.of(key("system", system.code()), system.code(), system.name(), system.kind(), system.base());
    }

    private static long key(String kind, String code) {
        return Keys.ofPart(kind, code);
    }

    public List<List<Optional<Object>>> rows(Question question) {
        return rows().rows(question);
    }

    public long count(Question question) {
        return rows().count(question);
    }

    /** All tables as text: the same facts are the same bytes. */
    public String text() {
        var text = new StringBuilder();
        for (var table : Table.ALL) {
            text.append("# ")
                    .append(table.key())
                    .append('\n')
                    .append(table.list())
                    .append('\n');
            rows(Question.all(table)).forEach(row -> {
                row.forEach(cell -> text.append(
                                cell.map(Object::toString).orElse("").replaceAll("[\\t\\r\\n]", " "))
                        .append('\t'));
                text.append('\n');
            });
        }
        return text.toString();
    }

    public Set<YearMonth> months() {
        return Set.copyOf(rows().filled().keySet());
    }

    private WarehouseRepository rows() {
        return new WarehouseRepository(entities);
    }
}
