package fi.luotsi.web.account;

import fi.luotsi.compliance.privacy.Holding;
import fi.luotsi.compliance.privacy.PersonalData;
import fi.luotsi.web.layout.RegisterWords;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code /account/data}: everything that Luotsi holds of the visitor. */
@Named
@RequestScoped
public class DataView {
    /** Of each kind; the copy to take along holds all. */
    private static final int SHOWN = 20;

    /** What joins rows to each other and says nothing to whom they belong: folded away. */
    private static final Set<String> TECHNICAL = Set.of(
            "id",
            "account_id",
            "person_id",
            "employment_id",
            "watch_id",
            "mail_id",
            "mail_key",
            "target_sha256",
            "subject",
            "stems",
            "anchor");

    @Inject
    PersonalData data;

    @Inject
    HeldValues values;

    @Inject
    Visitor visitor;

    @Inject
    Texts texts;

    private List<Held> held = List.of();

    /** A value with its label. */
    public record Fact(String label, String value) {}

    /** A row: what it says, and the identities in it. */
    public record Row(List<Fact> facts, List<Fact> technical) {}

    /** A kind of data. */
    public record Held(String table, String heading, String about, String kept, List<Row> rows, int total) {
        public boolean isShortened() {
            return total > rows.size();
        }

        public boolean isTechnical() {
            return rows.stream().anyMatch(row -> !row.technical().isEmpty());
        }
    }

    public void open() {
        held = visitor.account()
                .map(account ->
                        data.inContextFor(account.id()).stream().map(this::held).toList())
                .orElse(List.of());
    }

    private Held held(Holding holding) {
        var table = holding.table();
        var kept = PersonalData.retentions(table).stream()
                .map(words -> RegisterWords.in(visitor.language(), words))
                .collect(Collectors.joining("; "));
        return new Held(
                table,
                texts.get("data." + table),
                words().about(table).orElse(""),
                texts.format("data.kept", kept),
                holding.rows().stream()
                        .sorted(Comparator.comparing(DataView::moment).reversed())
                        .limit(SHOWN)
                        .map(row -> row(table, row))
                        .toList(),
                holding.rows().size());
    }

    /** When it was, so that the latest stands first. */
    private static String moment(Map<String, String> row) {
        return row.entrySet().stream()
                .filter(entry -> entry.getKey().matches("at|.*_at|start_date"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** What is nobody's is shown where it has a label, because it says what the row is about. */
    private Row row(String table, Map<String, String> row) {
        var technical = row.entrySet().stream()
                .collect(Collectors.partitioningBy(
                        entry -> TECHNICAL.contains(entry.getKey()),
                        Collectors.flatMapping(
                                entry -> words().label(table, entry.getKey()).stream()
                                        .map(label -> new Fact(
                                                label,
                                                TECHNICAL.contains(entry.getKey())
                                                        ? entry.getValue()
                                                        : values.told(entry.getKey(), entry.getValue()))),
                                Collectors.toList())));
        return new Row(technical.getOrDefault(false, List.of()), technical.getOrDefault(true, List.of()));
    }

    private HeldTexts words() {
        return new HeldTexts(visitor.locale());
    }

    public List<Held> held() {
        return held;
    }

    public String shortened(Held part) {
        return texts.format("data.more", part.rows().size(), part.total());
    }
}
