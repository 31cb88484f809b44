package fi.luotsi.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.compliance.accessibility.BarrierReport;
import fi.luotsi.compliance.accessibility.Barriers;
import fi.luotsi.compliance.acknowledgement.Sheets;
import fi.luotsi.compliance.acknowledgement.Task;
import fi.luotsi.compliance.audit.Deed;
import fi.luotsi.compliance.calendar.Annotations;
import fi.luotsi.compliance.feedback.Answer;
import fi.luotsi.compliance.interview.Insight;
import fi.luotsi.compliance.interview.Interview;
import fi.luotsi.compliance.interview.Interviews;
import fi.luotsi.compliance.metrics.Definition;
import fi.luotsi.compliance.metrics.Metric;
import fi.luotsi.compliance.notice.MailFault;
import fi.luotsi.compliance.people.Difference;
import fi.luotsi.compliance.people.PastFile;
import fi.luotsi.compliance.people.PersonOrigin;
import fi.luotsi.compliance.people.PersonnelFiles;
import fi.luotsi.compliance.people.Role;
import fi.luotsi.compliance.people.Roles;
import fi.luotsi.compliance.people.Scope;
import fi.luotsi.compliance.people.TokenRequest;
import fi.luotsi.compliance.people.Units;
import fi.luotsi.compliance.personnelfile.Field;
import fi.luotsi.compliance.personnelfile.PersonnelTable;
import fi.luotsi.compliance.personnelfile.RowFault;
import fi.luotsi.compliance.policy.Audience.Criterion;
import fi.luotsi.compliance.policy.Exemptions;
import fi.luotsi.compliance.policy.Policies;
import fi.luotsi.compliance.policy.Risk;
import fi.luotsi.compliance.policy.VersionState;
import fi.luotsi.compliance.privacy.Erasures;
import fi.luotsi.compliance.privacy.Holds;
import fi.luotsi.compliance.privacy.PersonalData;
import fi.luotsi.compliance.privacy.Retentions;
import fi.luotsi.compliance.survey.Area;
import fi.luotsi.compliance.survey.Contrast;
import fi.luotsi.compliance.survey.JobGroup;
import fi.luotsi.compliance.survey.MeasuredRow;
import fi.luotsi.compliance.survey.Question;
import fi.luotsi.compliance.survey.Survey;
import fi.luotsi.compliance.survey.Surveys;
import fi.luotsi.compliance.survey.Template;
import fi.luotsi.compliance.training.Course;
import fi.luotsi.compliance.training.ListedRow;
import fi.luotsi.compliance.training.Trainings;
import fi.luotsi.compliance.usage.Total;
import fi.luotsi.compliance.usage.Usages;
import fi.luotsi.compliance.usage.UsedSystem;
import fi.luotsi.compliance.warehouse.Column;
import fi.luotsi.compliance.warehouse.Table;
import fi.luotsi.content.CrawlOutcome;
import fi.luotsi.content.Difference.Change;
import fi.luotsi.content.DocumentType;
import fi.luotsi.content.Drafts;
import fi.luotsi.content.DryRun;
import fi.luotsi.content.ExtractionReason;
import fi.luotsi.content.HarvestReport;
import fi.luotsi.content.MailOutcome;
import fi.luotsi.content.Mailbox;
import fi.luotsi.content.PersonalFinding;
import fi.luotsi.content.PublicityClass;
import fi.luotsi.content.ReviewState;
import fi.luotsi.content.SignIn;
import fi.luotsi.content.UnusableSource;
import fi.luotsi.content.Upload;
import fi.luotsi.content.WorkerStatus;
import fi.luotsi.indexer.agreement.Kind;
import fi.luotsi.indexer.index.IndexStatus;
import fi.luotsi.indexer.insight.Cluster;
import fi.luotsi.indexer.search.Facet;
import fi.luotsi.indexer.tuning.LessonProblem;
import fi.luotsi.indexer.tuning.Placing;
import fi.luotsi.indexer.tuning.Version;
import fi.luotsi.web.guide.FirstStep;
import fi.luotsi.web.guide.HelpedPage;
import fi.luotsi.web.letter.LetterPart;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsInThreeLanguagesTest {
    private static final Pattern LITERAL_KEY =
            Pattern.compile("(?:\\bt\\[|t\\.format\\(|texts\\.get\\(|texts\\.format\\(|texts\\.get\\([^\"()]*\\?"
                    + " )['\"]([\\w.-]+[\\w])['\"]");
    private static final Pattern ANY_WORD = Pattern.compile("['\"]([a-z]\\w*(?:\\.[\\w-]+)+)['\"]");

    @ParameterizedTest
    @ValueSource(strings = {"_sv", "_en"})
    void every_language_has_the_same_keys_as_finnish(String language) throws IOException {
        assertThat(read("texts" + language).stringPropertyNames())
                .isEqualTo(finnish().stringPropertyNames());
        assertThat(read("faces" + language).stringPropertyNames())
                .isEqualTo(read("faces").stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"_sv", "_en"})
    void every_language_fills_the_same_places(String language) throws IOException {
        var other = read("texts" + language);
        for (var key : finnish().stringPropertyNames()) {
            assertThat(places(other.getProperty(key)))
                    .as(key)
                    .isEqualTo(places(finnish().getProperty(key)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_sv", "_en"})
    void no_text_is_empty_or_breaks_message_format(String language) throws IOException {
        var texts = read("texts" + language);
        for (var key : texts.stringPropertyNames()) {
            assertThat(texts.getProperty(key))
                    .as(key)
                    .isNotBlank()
                    .doesNotContain("'")
                    .doesNotContain("  ");
            assertThat(new MessageFormat(texts.getProperty(key), Locale.ROOT).format(new Object[] {1, 1}))
                    .as(key)
                    .isNotBlank();
        }
    }

    @Test
    void every_key_that_a_page_or_a_class_uses_exists() throws IOException {
        var keys = finnish().stringPropertyNames();
        assertThat(matches(LITERAL_KEY)).isNotEmpty().isSubsetOf(keys);
        assertThat(families()).isSubsetOf(keys);
    }

    @Test
    void every_key_is_used() throws IOException {
        var used = matches(ANY_WORD);
        used.addAll(families());
        var unused = new TreeSet<>(finnish().stringPropertyNames());
        unused.removeAll(used);
        unused.removeIf(key -> key.matches("(help|privacy|accessibility)\\.(title|lead|\\d\\.(heading|text))"));
        unused.removeIf(key -> key.matches("fault\\.(403|404|500)\\.(title|text)"));
        assertThat(unused).isEmpty();
    }

    /** Keys that are put together from the words of closed choices. */
    private static Set<String> families() {
        return Stream.of(
                        names("barrier.problem.", BarrierReport.Fault.values()),
                        family("barrier.problem.", "LATER"),
                        names(
                                "barriers.problem.",
                                Barriers.Outcome.EMPTY,
                                Barriers.Outcome.TOO_LONG,
                                Barriers.Outcome.GONE),
                        family("barriers.done.", "answered", "closed"),
                        family("barriers.language.", "fi", "sv", "en"),
                        family("barriers.state.", "ok", "due", "late"),
                        names("role.", Role.values()),
                        names("field.", Field.values()),
                        names("rowFault.", RowFault.Problem.values()),
                        names("units.problem.", Units.Problem.values()),
                        names("people.problem.", Roles.Problem.values()),
                        family("people.problem.", "person", "number", "period", "leave", "lastAdministrator"),
                        family("types.problem.", "inUse", "incomplete"),
                        names("import.state.", PastFile.State.values()),
                        names("import.problem.", PersonnelTable.Reason.values()),
                        names("import.problem.", PersonnelFiles.Decision.CHANGED_SINCE),
                        family("import.problem.", "NUMBER"),
                        family("import.done.", "taken", "undone", "discarded", "letGo"),
                        names("changes.kind.", Difference.Kind.values()),
                        names(
                                "changes.problem.",
                                PersonnelFiles.Decision.NOT_AS_SHOWN,
                                PersonnelFiles.Decision.STOPPED,
                                PersonnelFiles.Decision.CHANGED_SINCE),
                        names("editor.kind.", Cluster.Kind.values()),
                        names("editor.state.", Cluster.State.values())
                                .filter(key -> !key.endsWith(Cluster.State.OPEN.name())),
                        names("editor.problem.", LessonProblem.values()),
                        names("editor.move.", Placing.Move.values()),
                        names("editor.action.", Version.Action.values()),
                        names("editor.vocabulary.done.", Version.Action.values()),
                        family("editor.tone.", "ok", "late"),
                        family("editor.verdict.", "RELEVANT", "CLICKED", "NOT_RELEVANT", "NONE"),
                        family("editor.pin.", "now", "coming", "over", "gone"),
                        family("editor.overview.done.", "fulfilled", "answered"),
                        family("editor.vain.done.", "dismissed", "reopened", "asked", "sent", "counted", "busy"),
                        family("editor.quality.done.", "measured", "busy"),
                        Stream.of("synonym", "definition", "pin")
                                .flatMap(kind -> Stream.of(
                                        "editor." + kind + "s.title",
                                        "editor." + kind + "s.hint",
                                        "editor." + kind + "s.none",
                                        "editor." + kind + "s.add",
                                        "editor.adding." + kind,
                                        "editor.changing." + kind,
                                        "editor.removing." + kind)),
                        Stream.of(Role.values()).map(role -> "audience." + role.key()),
                        Stream.of("audience.public"),
                        Stream.of(DocumentType.values()).map(type -> "type." + type.key()),
                        names("review.badge.", ReviewState.VERIFIED, ReviewState.DUE, ReviewState.EXPIRED),
                        family("review.told.", "confirmed", "changed"),
                        family("editor.reviews.none.", "waiting", "never", "left"),
                        family("editor.steward.done.", "saved", "refused"),
                        names("audit.deed.", Deed.values()),
                        PersonalData.tables().stream().map(table -> "data." + table),
                        names("erasure.problem.", Erasures.Refusal.values()),
                        names("hold.problem.", Holds.Answer.values()).filter(key -> !key.endsWith("DONE")),
                        Retentions.kinds().stream().map(kind -> "kept.kind." + kind),
                        family(
                                "record.",
                                "controller",
                                "contact",
                                "officer",
                                "subjects",
                                "recipients",
                                "transfers",
                                "security"),
                        family("named.", "source", "document", "search", "other"),
                        family("handling.problem.", "CHOICE", "YEARS", "GROUND"),
                        family("replacement.problem.", "NO_SUCCESSOR", "ITSELF", "CIRCLE"),
                        names("duties.", Task.State.OPEN, Task.State.OVERDUE),
                        names("policies.state.", VersionState.values()),
                        names("policies.problem.", Policies.Outcome.values()).filter(key -> !key.endsWith(".DONE")),
                        family("policies.problem.", "CAMPAIGN"),
                        family("policies.done.", "write", "propose", "back", "publish", "begin", "ask", "rate"),
                        names("policies.risk.", Risk.values()),
                        names("figures.goal.", Definition.Direction.values()),
                        family("figures.order.", "need", "name"),
                        family("notes.done.", "added", "removed"),
                        family("figures.letters.done.", "asked", "stopped"),
                        names("notes.problem.", Annotations.Outcome.values()).filter(key -> !key.endsWith(".DONE")),
                        Stream.of(FirstStep.values()).flatMap(step -> Stream.of(step.titleKey(), step.textKey())),
                        HelpedPage.all().stream().map(HelpedPage::key),
                        names("campaign.entering.", Criterion.values()),
                        family("campaign.preview.", "HOLIDAY", "MATRICULATION"),
                        names("campaign.leaving.", Criterion.values()),
                        names("training.kind.", Course.Kind.values()),
                        family("training.state.", "OPEN", "OVERDUE"),
                        family("training.done.", "taken", "before", "coming", "left"),
                        family("training.problem.", "notStaff", "answer", "wrong", "full", "closed", "unknown"),
                        family("here.", "unknown", "closed", "here", "before", "notStaff"),
                        names("trainingDesk.problem.", Trainings.Outcome.values())
                                .filter(key -> !key.endsWith(".DONE")),
                        family("trainingDesk.problem.", "RHYTHM", "FROM", "TIMES", "PLACE"),
                        names("session.fault.", ListedRow.Fault.values()),
                        names("interviews.participant.", Interview.Participant.values()),
                        names("interviews.hint.", Interviews.Hint.values()),
                        names("interviews.problem.", Interviews.Outcome.values())
                                .filter(key -> !key.endsWith(".DONE")),
                        names("surveys.area.", Area.values()),
                        family("surveys.level.", "0", "1", "2", "3", "4", "5"),
                        names("results.group.", JobGroup.values()),
                        names("results.verdict.", Contrast.Verdict.values()),
                        names("surveyDesk.template.", Template.values()),
                        names("surveyDesk.kind.", Survey.Kind.values()),
                        names("surveyDesk.answer.", Question.Kind.values()),
                        names("surveyDesk.problem.", Surveys.Outcome.values()).filter(key -> !key.endsWith(".DONE")),
                        family("surveyDesk.done.", "rename", "put", "remove", "open"),
                        names("measured.fault.", MeasuredRow.State.values())
                                .filter(key -> !key.matches(".*\\.(NEW|CORRECTED|SAME)")),
                        Table.ALL.stream().map(table -> "warehouse.table." + table.key()),
                        Table.ALL.stream()
                                .flatMap(table -> table.columns().stream())
                                .map(column -> "warehouse.column." + column.name())
                                .distinct(),
                        names("warehouse.type.", Column.Type.values()),
                        names("usage.kind.", UsedSystem.Kind.values()),
                        names("usage.rule.", UsedSystem.Rule.values()).filter(key -> !key.endsWith(".OWN")),
                        names("usage.needs.", UsedSystem.Rule.values()),
                        names("usage.base.", UsedSystem.Base.values()),
                        names("usage.sum.", Total.Of.values()),
                        names("usage.reason.", fi.luotsi.compliance.usage.RowFault.Reason.values()),
                        names("usage.problem.", Usages.Problem.values()),
                        family("usage.problem.", "UNSOUND", "CODE_TAKEN"),
                        family("usage.done.", "taken", "discarded", "same", "added", "licences"),
                        family("usage.state.", "taken", "waiting"),
                        names("insights.state.", Insight.State.values()),
                        Stream.of("", ".means", ".base", ".source")
                                .flatMap(part ->
                                        names("metric.", Metric.values()).map(key -> key + part)),
                        family("feedback.", "useful", "clear", "applicable"),
                        family("feedback.mark.", "1", "2", "3", "4", "5"),
                        names("feedback.pace.", Answer.Pace.values()),
                        family("board.order.", "points", "missing", "name"),
                        names("exemptions.problem.", Exemptions.Outcome.values())
                                .filter(key -> !key.endsWith(".DONE")),
                        family("exemptions.done.", "exempt", "end"),
                        family("policy.problem.", "agree", "answer", "wrong", "changed", "notStaff"),
                        family("tosign.", "new", "changed"),
                        family("signature.done.", "signed", "before"),
                        family("signature.method.", "password", "openid", "handwritten", "other"),
                        names("paper.problem.", Sheets.Outcome.values()).filter(key -> !key.endsWith(".DONE")),
                        Stream.of(LetterPart.values()).map(LetterPart::key),
                        family("letters.kind.", "OWN", "UNITS", "CITY", "RECEIPT", "ASKED", "ANSWERED", "FIGURES"),
                        family("letters.problem.", "subject", "long"),
                        family("question.asked.", "DONE", "EMPTY", "TOO_LONG", "TOO_MANY"),
                        family("question.answered.", "DONE", "EMPTY", "TOO_LONG", "GONE"),
                        names("agreement.kind.", Kind.values()),
                        family("editor.agreement.done.", "decided", "gone", "long", "stopped", "resumed"),
                        names("publicity.", PublicityClass.values()),
                        names("reason.", ExtractionReason.values()),
                        names("source.problem.", UnusableSource.Problem.values()),
                        names("mailbox.way.", Mailbox.Way.values()),
                        names("mail.", MailOutcome.values()),
                        names("editor.drafts.verdict.", Drafts.Verdict.values()),
                        names("editor.drafts.done.", Drafts.Verdict.values()),
                        family("editor.drafts.done.", "changed"),
                        names("editor.drafts.finding.", PersonalFinding.Kind.values()),
                        names("source.signIn.", SignIn.Kind.values()),
                        family("harvest.every.", "0", "6", "24", "168"),
                        names("crawl.", CrawlOutcome.values()),
                        names("harvest.state.", HarvestReport.State.values()),
                        names("upload.state.", Upload.State.values()),
                        family(
                                "upload.problem.",
                                "NO_FILES",
                                "NO_OWNER",
                                "AUDIENCE",
                                "NOT_PUBLIC",
                                "TOO_MUCH",
                                "LATER"),
                        names("dryRun.kind.", DryRun.Kind.values()),
                        names("dryRun.state.", HarvestReport.State.values()),
                        names("harvest.failure.", HarvestReport.Failure.values()),
                        names("status.workers.network.", WorkerStatus.Isolation.values()),
                        names("status.index.", IndexStatus.State.values()),
                        names("status.index.", IndexStatus.State.values()).map(key -> key + ".text"),
                        names("facet.", Facet.Name.values()).map(key -> key.toLowerCase(Locale.ROOT)),
                        names("search.wider.", Facet.Name.values()).map(key -> key.toLowerCase(Locale.ROOT)),
                        Stream.of("fi", "sv", "en").map(language -> "search.translated." + language),
                        Stream.of("fi-sv", "fi-en", "sv-fi", "sv-en", "en-fi", "en-sv")
                                .map(pair -> "status.dictionary." + pair),
                        names("status.mail.fault.", MailFault.values()),
                        names("watch.section.", Change.ADDED, Change.REMOVED, Change.CHANGED),
                        Stream.of("watch.problem.full", "watch.problem.later"),
                        Stream.of("watch.problem.full.text", "watch.problem.later.text"),
                        names("tokens.problem.", TokenRequest.Problem.values()),
                        names("tokens.scope.", Scope.values()),
                        names("people.origin.", PersonOrigin.values()),
                        family("sessions.ended.", "one", "others"),
                        family("signIn.openid.", "AWAY", "REFUSED", "STALE", "INVALID", "CLOSED", "NO_ROLE"),
                        Stream.of("extraction.PARTIAL", "extraction.REJECTED"))
                .flatMap(keys -> keys)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> family(String prefix, String... words) {
        return Stream.of(words).map(word -> prefix + word);
    }

    private static Stream<String> names(String prefix, Enum<?>... values) {
        return Stream.of(values).map(value -> prefix + value.name());
    }

    private static Set<String> matches(Pattern pattern) throws IOException {
        var found = new TreeSet<String>();
        for (var root : Set.of("src/main/webapp", "src/main/java")) {
            try (var files = Files.walk(Path.of(root))) {
                for (var file : files.filter(path -> path.toString().matches(".*\\.(xhtml|java)"))
                        .toList()) {
                    var matcher = pattern.matcher(Files.readString(file));
                    while (matcher.find()) {
                        found.add(matcher.group(1));
                    }
                }
            }
        }
        return found;
    }

    private static Set<Integer> places(String text) {
        return Pattern.compile("\\{(\\d)")
                .matcher(text)
                .results()
                .map(result -> Integer.valueOf(result.group(1)))
                .collect(Collectors.toSet());
    }

    private static Properties finnish() throws IOException {
        return read("texts");
    }

    private static Properties read(String name) throws IOException {
        var properties = new Properties();
        try (var in = TextsInThreeLanguagesTest.class.getResourceAsStream("/fi/luotsi/web/" + name + ".properties")) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
