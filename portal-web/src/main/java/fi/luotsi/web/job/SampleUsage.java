package fi.luotsi.web.job;

import fi.luotsi.compliance.people.Account;
import fi.luotsi.compliance.people.Directory;
import fi.luotsi.compliance.people.PersonData;
import fi.luotsi.compliance.people.Worker;
import fi.luotsi.compliance.people.Workforce;
import fi.luotsi.compliance.usage.UsageRow;
import fi.luotsi.compliance.usage.Usages;
import fi.luotsi.compliance.usage.UsedSystem;
import fi.luotsi.compliance.usage.UsedSystem.Base;
import fi.luotsi.compliance.usage.UsedSystem.Kind;
import fi.luotsi.compliance.usage.UsedSystem.Rule;
import fi.luotsi.compliance.usage.UsedSystems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The sample's systems and who used them in the last thirteen months: made up, and a little more every month. */
@ApplicationScoped
class SampleUsage {
    private static final String WRITER = "koordinaattori";
    private static final int MONTHS = 13;
    private static final double MORE_EACH_MONTH = 0.025;
    private static final RandomGeneratorFactory<RandomGenerator> RANDOM = RandomGeneratorFactory.of("L64X128MixRandom");

    @Inject
    UsedSystems systems;

    @Inject
    Usages usages;

    @Inject
    Workforce workforce;

    @Inject
    Directory directory;

    @Inject
    @ConfigProperty(name = "luotsi.sample.folder")
    Optional<String> folder;

    /** A system and the share of people who used it at first. */
    private record Told(UsedSystem system, double share) {}

    /** Somebody as the systems know them. */
    private record User(Worker worker, PersonData data) {
        UsageRow row(int number, Rule rule) {
            return new UsageRow(number, rule == Rule.EMAIL ? data.email() : data.number(), "", "", "", "");
        }

        /** Habits last: whoever used it in a month uses it in those that follow. */
        boolean uses(Told told, YearMonth month, int age) {
            var habit = RANDOM.create((data.number() + told.system().code()).hashCode())
                    .nextDouble();
            return worker.on(month.atEndOfMonth()).isPresent() && habit < told.share() + age * MORE_EACH_MONTH;
        }
    }

    void takeIn() {
        var writer = directory.withLogin(WRITER).map(Account::id);
        if (folder.isPresent()
                && writer.isPresent()
                && systems.all().stream().allMatch(system -> system.rule() == Rule.OWN)) {
            takeIn(writer.get());
        }
    }

    private void takeIn(UUID writer) {
        var users = workforce.everybody().stream()
                .flatMap(worker -> workforce.person(worker.person()).stream().map(data -> new User(worker, data)))
                .toList();
        var first = YearMonth.from(usages.today()).minusMonths(MONTHS);
        for (var told : told()) {
            systems.add(told.system());
            for (var age = 0; age < MONTHS; age++) {
                send(told, first.plusMonths(age), age, users, writer);
            }
        }
    }

    private static List<Told> told() {
        return List.of(
                told("kotisilta", "Kotisilta", Kind.E_SERVICE, Rule.EMAIL, 0.45),
                told("lupaportti", "Lupaportti", Kind.E_SERVICE, Rule.NUMBER, 0.25),
                told("mittari", "Mittari", Kind.MANAGEMENT, Rule.EMAIL, 0.3));
    }

    private static Told told(String code, String name, Kind kind, Rule rule, double share) {
        return new Told(new UsedSystem(UUID.randomUUID(), code, name, kind, rule, Base.STAFF), share);
    }

    private void send(Told told, YearMonth month, int age, List<User> users, UUID writer) {
        var active = users.stream().filter(user -> user.uses(told, month, age)).toList();
        var rows = IntStream.range(0, active.size())
                .mapToObj(
                        place -> active.get(place).row(place + 1, told.system().rule()))
                .toList();
        if (usages.send(told.system().id(), month, told.system().code() + " " + month, rows, writer)
                instanceof Usages.Sending.Waiting(var arrived)) {
            usages.take(arrived.id());
        }
    }
}
