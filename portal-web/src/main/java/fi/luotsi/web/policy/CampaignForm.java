package fi.luotsi.web.policy;

import com.github.f4b6a3.uuid.UuidCreator;
import fi.luotsi.compliance.personnelfile.Span;
import fi.luotsi.compliance.policy.Audience;
import fi.luotsi.compliance.policy.Campaign;
import fi.luotsi.compliance.policy.Stagger;
import fi.luotsi.web.layout.Figures;
import fi.luotsi.web.layout.Sent;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody chose who asks people to sign. What cannot be read is as if it were not there. */
public record CampaignForm(Sent sent) {
    private static final int USUAL_DAYS = 28;
    private static final int USUAL_NEWCOMER_DAYS = 14;
    private static final int USUAL_GROUP_DAYS = 7;
    private static final int LONGEST_EMPLOYED_DAYS = 3_650;

    Optional<Span> days() {
        var starts = sent.day("starts");
        var due = sent.day("due");
        return starts.filter(start -> due.filter(end -> !end.isBefore(start)).isPresent())
                .map(start -> new Span(start, due));
    }

    Optional<Campaign> campaign(UUID version) {
        return days().map(days -> new Campaign(
                UuidCreator.getTimeOrderedEpoch(),
                version,
                days.start(),
                days.end().orElseThrow(),
                new Stagger(groups(), groupDays()),
                newcomerDays(),
                audience()));
    }

    public int groups() {
        return Math.max(1, number("groups", 1, Stagger.MOST_GROUPS));
    }

    public int groupDays() {
        return number("apart", USUAL_GROUP_DAYS, Stagger.MOST_DAYS);
    }

    public LocalDate starts() {
        return sent.day("starts").orElseGet(() -> LocalDate.now(Figures.ZONE));
    }

    public LocalDate due() {
        return sent.day("due").orElseGet(() -> starts().plusDays(USUAL_DAYS));
    }

    public int newcomerDays() {
        return number("newcomer", USUAL_NEWCOMER_DAYS, Campaign.LONGEST_NEWCOMER_DAYS);
    }

    public int employedDays() {
        return number("employed", 0, LONGEST_EMPLOYED_DAYS);
    }

    private int number(String name, int otherwise, int most) {
        var text = sent.text(name);
        return text.matches("\\d{1,4}") ? Math.min(most, Integer.parseInt(text)) : otherwise;
    }

    public boolean isTeachingOnly() {
        return sent.text("teaching").equals("yes");
    }

    public boolean isWithoutSubstitutes() {
        return sent.text("substitutes").equals("no");
    }

    public boolean isChosen(String name, String value) {
        return values(name).contains(value);
    }

    private Set<String> values(String name) {
        return Stream.of(Objects.requireNonNullElse(sent.request().getParameterValues(name), new String[0]))
                .filter(value -> !value.isBlank())
                .collect(Collectors.toUnmodifiableSet());
    }

    public Audience audience() {
        return new Audience(
                values("unit").stream().flatMap(CampaignForm::id).collect(Collectors.toSet()),
                values("type"),
                Stream.of(sent.text("jobs").split("[,;\n]"))
                        .map(String::strip)
                        .filter(title -> !title.isEmpty())
                        .collect(Collectors.toSet()),
                isTeachingOnly(),
                !isWithoutSubstitutes(),
                employedDays());
    }

    private static Stream<UUID> id(String text) {
        try {
            return Stream.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Stream.empty();
        }
    }
}
