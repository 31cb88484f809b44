package fi.luotsi.compliance.training;

import fi.luotsi.compliance.people.City;
import fi.luotsi.compliance.people.Worker;
import fi.luotsi.compliance.people.Workforce;
import fi.luotsi.compliance.printed.PrintedCode;
import fi.luotsi.compliance.quiz.Quiz;
import fi.luotsi.compliance.training.Completion.Way;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Courses, whom they oblige, and who took them. */
@ApplicationScoped
@Transactional
public class Trainings {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    @Inject
    Workforce workforce;

    Clock clock = Clock.systemUTC();

    /** What came of writing a course. */
    public enum Outcome {
        DONE,
        CODE,
        CODE_TAKEN,
        TITLE_MISSING,
        TOO_LONG,
        QUIZ
    }

    /** What came of the wish to have a completion recorded. */
    public sealed interface Recorded {
        /** It is there; now, or before for the same day. */
        record Done(Completion completion, boolean isNew) implements Recorded {}

        /** The person does not work here on that day. */
        record NotStaff() implements Recorded {}

        /** Nobody has taken a course in the days to come. */
        record Ahead() implements Recorded {}
    }

    /** Somebody who has not taken a course as they had to. */
    public record Missing(UUID person, String name, UUID unit, LocalDate dueOn, boolean isOverdue) {}

    public List<Course> courses() {
        return courseRows().all();
    }

    public Optional<Course> course(UUID id) {
        return courses().stream().filter(course -> course.id().equals(id)).findFirst();
    }

    public Optional<Course> withCode(String code) {
        return courses().stream().filter(course -> course.code().equals(code)).findFirst();
    }

    public Outcome add(Course course, UUID by) {
        var fault = fault(course);
        if (fault != Outcome.DONE) {
            return fault;
        }
        if (courseRows().isTaken(course.code())) {
            return Outcome.CODE_TAKEN;
        }
        courseRows().add(course, by, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return Outcome.DONE;
    }

    /** Everything but its code. */
    public Outcome change(Course course) {
        var fault = fault(course);
        if (fault == Outcome.DONE) {
            courseRows().put(course);
        }
        return fault;
    }

    private static Outcome fault(Course course) {
        if (!CODE.matcher(course.code()).matches()) {
            return Outcome.CODE;
        }
        if (course.in("fi").filter(text -> !text.title().isEmpty()).isEmpty()) {
            return Outcome.TITLE_MISSING;
        }
        if (course.texts().stream()
                .anyMatch(text -> text.title().length() > CourseText.LONGEST_TITLE
                        || text.body().length() > CourseText.LONGEST_BODY
                        || text.quiz().length() > Quiz.LONGEST)) {
            return Outcome.TOO_LONG;
        }
        return course.texts().stream()
                        .allMatch(text -> Quiz.fault(text.quiz(), CourseText.MOST_QUESTIONS)
                                .isEmpty())
                ? Outcome.DONE
                : Outcome.QUIZ;
    }

    /** Records that somebody took a course: once for a day, by whatever ways it is told. */
    public Recorded complete(UUID person, UUID course, LocalDate on, Way way, Optional<UUID> session, UUID by) {
        if (on.isAfter(today())) {
            return new Recorded.Ahead();
        }
        return record(workforce.worker(person), person, course, on, way, session, by);
    }

    private Recorded record(
            Optional<Worker> worker, UUID person, UUID course, LocalDate on, Way way, Optional<UUID> session, UUID by) {
        var work = worker.flatMap(found -> found.on(on));
        if (work.isEmpty()) {
            return new Recorded.NotStaff();
        }
        var completion = new Completion(
                person, course, on, way, session, work.get().unit(), work.get().jobTitle(), PrintedCode.byLot());
        var isNew = completionRows().add(completion, by, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return new Recorded.Done(
                isNew ? completion : completionRows().find(person, course, on).orElseThrow(), isNew);
    }

    /** The latest first. */
    public List<Completion> completions(UUID person) {
        return completionRows().of(person);
    }

    public List<Completion> completionsOfSession(UUID session) {
        return completionRows().ofSession(session);
    }

    public Optional<Completion> withCertificate(String code) {
        return completionRows().withCertificate(code);
    }

    /** What mandatory courses ask of somebody, the most urgent first, what is done last. */
    public List<Need> needs(UUID person, LocalDate day) {
        var days = completionRows().of(person).stream()
                .collect(Collectors.groupingBy(
                        Completion::course, Collectors.mapping(Completion::on, Collectors.toList())));
        return workforce.worker(person).stream()
                .flatMap(worker -> courses().stream()
                        .flatMap(course ->
                                Need.of(course, worker, days.getOrDefault(course.id(), List.of()), day).stream()))
                .sorted(Comparator.comparing((Need need) -> need.state() == Need.State.DONE)
                        .thenComparing(Need::dueOn)
                        .thenComparing(Need::course))
                .toList();
    }

    /** What mandatory courses ask of everybody. */
    public List<Need> all(LocalDate day) {
        var everybody = workforce.everybody();
        return courses().stream()
                .filter(Course::isMandatory)
                .flatMap(course -> needs(course, everybody, day))
                .toList();
    }

    private Stream<Need> needs(Course course, List<Worker> workers, LocalDate day) {
        var last = completionRows().last(course.id(), day);
        return workers.stream().flatMap(worker -> {
            var taken = Optional.ofNullable(last.get(worker.person())).stream().toList();
            return Need.of(course, worker, taken, day).stream();
        });
    }

    /**
     * One line for each unit in which a course obliges somebody, the furthest behind first.
     *
     * @param shown what may be shown of a unit; by that they are in order
     */
    public List<Participation> participation(UUID course, LocalDate day, UnaryOperator<Participation> shown) {
        return course(course).stream()
                .flatMap(found -> needs(found, workforce.everybody(), day))
                .collect(Collectors.groupingBy(Need::unit))
                .entrySet()
                .stream()
                .map(unit -> shown.apply(Participation.of(unit.getKey(), unit.getValue())))
                .sorted(Comparator.comparingInt(Participation::overdue)
                        .thenComparingInt(Participation::open)
                        .reversed()
                        .thenComparing(Participation::unit))
                .toList();
    }

    /** Who of these units has not taken a course as they had to, by name. For those who may know it. */
    public List<Missing> missing(UUID course, Set<UUID> units, LocalDate day) {
        var open = course(course).stream()
                .flatMap(found -> needs(found, workforce.everybody(), day))
                .filter(need -> units.contains(need.unit()) && need.state() != Need.State.DONE)
                .toList();
        var names = workforce.names(open.stream().map(Need::person).collect(Collectors.toSet()));
        return open.stream()
                .map(need -> new Missing(
                        need.person(),
                        names.getOrDefault(need.person(), ""),
                        need.unit(),
                        need.dueOn(),
                        need.state() == Need.State.OVERDUE))
                .sorted(Comparator.comparing(Missing::name))
                .toList();
    }

    /**
     * Records a list, and says of each row what came of it. Rows with a fault are left out; the others are recorded.
     *
     * @param units to whose people it is restricted, if it is
     */
    public List<ListedRow> record(
            List<ListedPerson> rows, Optional<UUID> session, Way way, UUID by, Optional<Set<UUID>> units) {
        var courses = courses().stream().collect(Collectors.toMap(Course::code, Function.identity()));
        var workers = workforce.everybody().stream().collect(Collectors.toMap(Worker::person, Function.identity()));
        var listing = new Listing(workforce.whoIsWho(), workers.keySet(), today());
        return rows.stream()
                .map(row -> listing.read(row, courses.keySet()))
                .map(row -> restricted(row, workers, units))
                .map(row -> row.fault().isPresent() ? row : recorded(row, courses, workers, session, way, by))
                .toList();
    }

    private static ListedRow restricted(ListedRow row, Map<UUID, Worker> workers, Optional<Set<UUID>> units) {
        var place = row.fault().isPresent()
                ? Optional.<Worker.Work>empty()
                : row.person()
                        .flatMap(person -> Optional.ofNullable(workers.get(person)))
                        .flatMap(worker -> worker.on(row.listed().on().orElseThrow()));
        return place.filter(work ->
                                units.filter(own -> !own.contains(work.unit())).isPresent())
                        .isPresent()
                ? row.with(ListedRow.Fault.OTHER_UNIT)
                : row;
    }

    private ListedRow recorded(
            ListedRow row,
            Map<String, Course> courses,
            Map<UUID, Worker> workers,
            Optional<UUID> session,
            Way way,
            UUID by) {
        var person = row.person().orElseThrow();
        var course = Optional.ofNullable(courses.get(row.listed().course())).orElseThrow();
        var result = record(
                Optional.ofNullable(workers.get(person)),
                person,
                course.id(),
                row.listed().on().orElseThrow(),
                way,
                session,
                by);
        return switch (result) {
            case Recorded.Done done -> done.isNew() ? row : row.with(ListedRow.Fault.BEFORE);
            case Recorded.NotStaff notStaff -> row.with(ListedRow.Fault.NOT_STAFF);
            case Recorded.Ahead ahead -> row.with(ListedRow.Fault.DAY);
        };
    }

    public LocalDate today() {
        return City.today(clock);
    }

    private CourseRepository courseRows() {
        return new CourseRepository(entities);
    }

    private CompletionRepository completionRows() {
        return new CompletionRepository(entities);
    }
}
