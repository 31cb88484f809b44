package fi.luotsi.web.job;

import fi.luotsi.compliance.people.Account;
import fi.luotsi.compliance.people.City;
import fi.luotsi.compliance.people.Directory;
import fi.luotsi.compliance.people.Worker;
import fi.luotsi.compliance.people.Workforce;
import fi.luotsi.compliance.policy.Audience;
import fi.luotsi.compliance.training.Completion;
import fi.luotsi.compliance.training.Course;
import fi.luotsi.compliance.training.CourseText;
import fi.luotsi.compliance.training.Rhythm;
import fi.luotsi.compliance.training.Trainings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The sample's yearly training, for everybody, in autumn; another one, which day care has had to take for a year and mostly has; and a page for pupils.
 */
@ApplicationScoped
class SampleTrainings {
    private static final String CODE = "tietosuoja";
    private static final String DAY_CARE = "lasten-kuvat";
    private static final int DAYS_OF_A_YEAR = 365;
    private static final double SHARE = 0.85;
    private static final double MOST = 0.7;
    private static final List<String> LOGINS =
            List.of("opettaja", "rehtori", "koordinaattori", "tietosuoja", "johto", "admin", "toimittaja");
    private static final long SEED = 2026;
    private static final String LESSON = "salasana";
    private static final int LESSON_MINUTES = 15;
    private static final String WRITER = "koordinaattori";
    private static final int MINUTES = 30;
    private static final int GRACE_DAYS = 30;
    private static final Rhythm AUTUMN =
            new Rhythm.Yearly(MonthDay.of(Month.AUGUST, 1), MonthDay.of(Month.NOVEMBER, 30));
    private static final String HEADING = "# ";
    private static final String RULE = "\n---\n";

    @Inject
    Trainings trainings;

    @Inject
    Workforce workforce;

    @Inject
    Directory directory;

    @Inject
    @ConfigProperty(name = "luotsi.sample.folder")
    Optional<String> folder;

    void takeIn() {
        var writer = directory.withLogin(WRITER).map(Account::id);
        if (folder.isPresent() && writer.isPresent() && trainings.courses().isEmpty()) {
            takeIn(writer.get());
        }
    }

    private void takeIn(UUID writer) {
        var yearly = UUID.randomUUID();
        trainings.add(
                new Course(
                        yearly,
                        CODE,
                        Course.Kind.COURSE,
                        MINUTES,
                        AUTUMN,
                        GRACE_DAYS,
                        Optional.of(trainings.today()),
                        Audience.EVERYBODY,
                        Optional.empty(),
                        false,
                        texts(CODE)),
                writer);
        take(yearly, writer);
        takeInDayCare(writer);
        trainings.add(
                new Course(
                        UUID.randomUUID(),
                        LESSON,
                        Course.Kind.YOUNGER,
                        LESSON_MINUTES,
                        new Rhythm.Once(),
                        0,
                        Optional.empty(),
                        Audience.EVERYBODY,
                        Optional.empty(),
                        false,
                        texts(LESSON)),
                writer);
    }

    /** Most people have since the window opened; nobody who signs in to the sample, so that everybody can try. */
    private void take(UUID course, UUID writer) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        var began = City.schoolYearBegan(trainings.today());
        var signingIn = LOGINS.stream()
                .flatMap(login -> directory.withLogin(login).stream())
                .flatMap(account -> workforce.personOf(account.id()).stream())
                .collect(Collectors.toSet());
        var days = (int) Math.max(1, ChronoUnit.DAYS.between(began, trainings.today()));
        workforce.everybody().stream()
                .sorted(Comparator.comparing(Worker::person))
                .filter(worker -> !signingIn.contains(worker.person()) && random.nextDouble() < MOST)
                .forEach(worker -> trainings.complete(
                        worker.person(),
                        course,
                        day(worker, began.plusDays(random.nextInt(days))),
                        Completion.Way.LIST,
                        Optional.empty(),
                        writer));
    }

    private void takeInDayCare(UUID writer) {
        var from = trainings.today().minusYears(1);
        var audience = new Audience(Set.of(), Set.of("varhaiskasvatus"), Set.of(), false, true, 0);
        var course = new Course(
                UUID.randomUUID(),
                DAY_CARE,
                Course.Kind.COURSE,
                MINUTES,
                new Rhythm.Once(),
                GRACE_DAYS,
                Optional.of(from),
                audience,
                Optional.empty(),
                false,
                texts(DAY_CARE));
        trainings.add(course, writer);
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        workforce.everybody().stream()
                .sorted(Comparator.comparing(Worker::person))
                .filter(worker ->
                        audience.obligedSince(worker, trainings.today()).isPresent() && random.nextDouble() < SHARE)
                .forEach(worker -> trainings.complete(
                        worker.person(),
                        course.id(),
                        day(worker, from.plusDays(random.nextInt(DAYS_OF_A_YEAR))),
                        Completion.Way.LIST,
                        Optional.empty(),
                        writer));
    }

    /** On that day, or on the first one of whoever came later. */
    private static LocalDate day(Worker worker, LocalDate on) {
        return worker.works().stream()
                .map(work -> work.span().start())
                .filter(start -> start.isAfter(on))
                .max(Comparator.naturalOrder())
                .orElse(on);
    }

    private List<CourseText> texts(String code) {
        return Course.LANGUAGES.stream().map(language -> text(code, language)).toList();
    }

    /** The title, what is read, and after a line the questions. */
    private CourseText text(String code, String language) {
        var file = Path.of(folder.orElseThrow()).resolve("trainings").resolve(code + "." + language + ".md");
        try {
            var parts = Files.readString(file).replace("\r\n", "\n").split(RULE, 2);
            var head = parts[0].substring(HEADING.length()).split("\n", 2);
            return new CourseText(language, head[0], head[1], parts[1]);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
