package fi.luotsi.web.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.luotsi.compliance.people.Directory;
import fi.luotsi.compliance.people.UnitLine;
import fi.luotsi.compliance.people.Units;
import fi.luotsi.compliance.policy.Policies;
import fi.luotsi.content.DocumentId;
import fi.luotsi.content.DocumentSummary;
import fi.luotsi.content.Library;
import fi.luotsi.content.Source;
import fi.luotsi.content.Sources;
import fi.luotsi.web.layout.Figures;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import java.io.StringReader;
import java.net.URLDecoder;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands in the database as the visitor understands it: names in place of identities, words in place of codes, times as in Finland. */
@RequestScoped
class HeldValues {
    /** Columns with codes whose words are among the texts of other pages. */
    private static final Map<String, String> CODES = Map.of(
            "role", "role.",
            "deed", "audit.deed.",
            "verdict", "editor.drafts.verdict.",
            "publicity", "publicity.",
            "scopes", "tokens.scope.");

    @Inject
    Directory directory;

    @Inject
    Units units;

    @Inject
    Policies policies;

    @Inject
    Library library;

    @Inject
    Sources sources;

    @Inject
    Visitor visitor;

    @Inject
    Texts texts;

    private final Map<String, String> known = new HashMap<>();

    String told(String column, String value) {
        if (column.endsWith("_at") || column.equals("at")) {
            return moment(value);
        }
        return switch (column) {
            case "start_date", "end_date", "review_on", "starts_on", "ends_on", "ended_on" -> day(value);
            case "teaching", "substitute", "whole" -> yesOrNo(value);
            case "share_percent" -> value + " %";
            case "language" -> figures().language(value);
            case "unit_id" -> known.computeIfAbsent(value, this::unit);
            case "document_id", "subject_id", "successor_id" -> known.computeIfAbsent(value, this::subject);
            case "owner_id", "deputy_id" -> known.computeIfAbsent(value, this::somebody);
            case "version_id" -> known.computeIfAbsent(value, this::version);
            case "policy_id" -> known.computeIfAbsent(value, this::policy);
            case "person" -> named(value);
            case "address" -> address(value);
            default -> column.endsWith("_by") ? known.computeIfAbsent(value, this::somebody) : word(column, value);
        };
    }

    private String word(String column, String value) {
        var family = CODES.get(column);
        if (family == null) {
            return held().value(column, value).orElse(value);
        }
        return Stream.of(value.split(" "))
                .map(code -> texts.get(family + code.toUpperCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
    }

    private String yesOrNo(String value) {
        return held().word(value.equals("true") || value.equals("1") ? "yes" : "no");
    }

    private String moment(String stored) {
        try {
            return figures()
                    .moment(LocalDateTime.parse(stored.replace(' ', 'T')).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException strange) {
            return stored;
        }
    }

    private String day(String stored) {
        try {
            return figures().day(LocalDate.parse(stored));
        } catch (DateTimeParseException strange) {
            return stored;
        }
    }

    /** The query part of a search's address; an address of the network has nothing to decode. */
    private static String address(String value) {
        try {
            return URLDecoder.decode(value, UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return value;
        }
    }

    private String unit(String id) {
        return units.find(UUID.fromString(id))
                .map((UnitLine unit) -> unit.name(visitor.language()))
                .orElseGet(() -> held().word("gone"));
    }

    private String version(String id) {
        return policies.version(UUID.fromString(id))
                .map(version -> texts.format(
                        "signature.of", version.nearest(visitor.language()).title(), version.number()))
                .orElseGet(() -> held().word("gone"));
    }

    private String policy(String id) {
        return policies.versionsOf(UUID.fromString(id)).stream()
                .findFirst()
                .map(version -> version.nearest(visitor.language()).title())
                .orElseGet(() -> held().word("gone"));
    }

    /** Name, number and reason of somebody as they stand beside the ledger. */
    private static String named(String stored) {
        try (var reader = Json.createReader(new StringReader(stored))) {
            var person = reader.readObject();
            return Stream.of("name", "number", "reason")
                    .map(key -> person.getString(key, ""))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.joining(", "));
        } catch (JsonException strange) {
            return stored;
        }
    }

    /** A document or a source that the visitor may see. */
    private String subject(String id) {
        var documents = library.summaries(List.of(DocumentId.of(id)), visitor.reader()).stream();
        return documents
                .map(DocumentSummary::title)
                .findFirst()
                .or(() -> source(id))
                .orElseGet(() -> held().word("gone"));
    }

    private Optional<String> source(String id) {
        return sources.all().stream()
                .filter(source -> source.id().toString().equals(id))
                .map(Source::name)
                .map(name -> name.in(visitor.language()))
                .findFirst();
    }

    private String somebody(String account) {
        return directory.name(UUID.fromString(account)).orElseGet(() -> texts.get("editor.history.somebody"));
    }

    private Figures figures() {
        return new Figures(texts);
    }

    private HeldTexts held() {
        return new HeldTexts(visitor.locale());
    }
}
