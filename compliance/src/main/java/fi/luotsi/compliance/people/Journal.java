package fi.luotsi.compliance.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.luotsi.compliance.personnelfile.Span;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Steps as compressed JSON, so that they can be taken back. */
final class Journal {
    /** Looked up once: each look-up searches the class path. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private Journal() {}

    static byte[] write(List<Step> steps) {
        var array = JSON.createArrayBuilder();
        steps.forEach(step -> array.add(json(step)));
        return Packed.pack(array.build().toString().getBytes(UTF_8));
    }

    static List<Step> read(byte[] packed) {
        try (var reader = JSON.createReader(new StringReader(new String(Packed.unpack(packed), UTF_8)))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(Journal::step)
                    .toList();
        }
    }

    private static JsonObjectBuilder json(Step step) {
        return switch (step) {
            case Step.NewUnit added -> object("unit", added.id()).add("after", json(added.unit()));
            case Step.NewPerson added -> object("person", added.id()).add("after", json(added.after()));
            case Step.ChangedPerson changed ->
                object("person", changed.id())
                        .add("before", json(changed.before()))
                        .add("after", json(changed.after()));
            case Step.NewPeriod added ->
                object("period", added.id()).add("person", added.personId()).add("after", json(added.after()));
            case Step.ChangedPeriod changed ->
                object("period", changed.id())
                        .add("person", changed.personId())
                        .add("before", json(changed.before()))
                        .add("after", json(changed.after()));
        };
    }

    private static JsonObjectBuilder object(String of, String id) {
        return JSON.createObjectBuilder().add("of", of).add("id", id);
    }

    private static Step step(JsonObject json) {
        var id = json.getString("id");
        var after = json.getJsonObject("after");
        var isNew = !json.containsKey("before");
        return switch (json.getString("of")) {
            case "unit" -> new Step.NewUnit(id, unit(after));
            case "person" ->
                isNew
                        ? new Step.NewPerson(id, person(after))
                        : new Step.ChangedPerson(id, person(json.getJsonObject("before")), person(after));
            default ->
                isNew
                        ? new Step.NewPeriod(id, json.getString("person"), period(after))
                        : new Step.ChangedPeriod(
                                id, json.getString("person"), period(json.getJsonObject("before")), period(after));
        };
    }

    private static JsonObjectBuilder json(Unit unit) {
        return JSON.createObjectBuilder()
                .add("code", unit.code())
                .add("fi", unit.nameFi())
                .add("sv", unit.nameSv())
                .add("type", unit.type())
                .add("parent", unit.parent().orElse(""));
    }

    private static Unit unit(JsonObject json) {
        return new Unit(
                json.getString("code"),
                json.getString("fi"),
                json.getString("sv"),
                json.getString("type"),
                Optional.of(json.getString("parent")).filter(code -> !code.isEmpty()));
    }

    private static JsonObjectBuilder json(PersonData person) {
        return JSON.createObjectBuilder()
                .add("number", person.number())
                .add("given", person.givenName())
                .add("family", person.familyName())
                .add("email", person.email())
                .add("language", person.language())
                .add("origin", person.origin().name());
    }

    private static PersonData person(JsonObject json) {
        return new PersonData(
                json.getString("number"),
                json.getString("given"),
                json.getString("family"),
                json.getString("email"),
                json.getString("language"),
                PersonOrigin.valueOf(json.getString("origin")));
    }

    private static JsonObjectBuilder json(PeriodData period) {
        var leaves = JSON.createArrayBuilder();
        period.leaves()
                .forEach(leave -> leaves.add(JSON.createObjectBuilder()
                        .add("start", leave.start().toString())
                        .add("end", text(leave.end()))));
        return JSON.createObjectBuilder()
                .add("unit", period.unit())
                .add("title", period.jobTitle())
                .add("teaching", period.teaching())
                .add("share", period.sharePercent())
                .add("substitute", period.substitute())
                .add("start", period.start().toString())
                .add("end", text(period.end()))
                .add("leaves", leaves);
    }

    private static PeriodData period(JsonObject json) {
        return new PeriodData(
                json.getString("unit"),
                json.getString("title"),
                json.getBoolean("teaching"),
                json.getInt("share"),
                json.getBoolean("substitute"),
                LocalDate.parse(json.getString("start")),
                day(json.getString("end")),
                leaves(json.getJsonArray("leaves")));
    }

    private static List<Span> leaves(JsonArray json) {
        return json.getValuesAs(JsonObject.class).stream()
                .map(leave -> new Span(LocalDate.parse(leave.getString("start")), day(leave.getString("end"))))
                .toList();
    }

    private static String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private static Optional<LocalDate> day(String text) {
        return Optional.of(text).filter(given -> !given.isEmpty()).map(LocalDate::parse);
    }
}
