package fi.luotsi.web.editor;

import fi.luotsi.indexer.search.Pin;
import fi.luotsi.indexer.tuning.Entry;
import fi.luotsi.indexer.tuning.Lesson;
import fi.luotsi.indexer.tuning.Tuning;
import fi.luotsi.indexer.tuning.Version;
import fi.luotsi.web.layout.Figures;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code /editor/vocabulary}: what the search is taught, and every change with the way back. */
@Named
@RequestScoped
public class VocabularyView {
    private static final int VERSIONS_SHOWN = 20;
    private static final List<String> DONE = List.of("ADDED", "CHANGED", "REMOVED", "RETURNED");

    @Inject
    HttpServletRequest request;

    @Inject
    Tuning tuning;

    @Inject
    Visitor visitor;

    @Inject
    Lessons lessons;

    @Inject
    DocumentTitles titles;

    @Inject
    Texts texts;

    @Inject
    Figures figures;

    private List<Entry> entries = List.of();
    private List<Version> history = List.of();

    /** Shows, or goes back to an earlier version when that was sent. */
    public void open() {
        var editor = visitor.requireEditor();
        var sent = new Sent(request);
        if (sent.isPost()) {
            var returned = sent.text("version").matches("\\d{1,15}")
                    && returnTo(Long.parseLong(sent.text("version")), editor.id());
            Sent.redirect(returned ? "/editor/vocabulary?done=RETURNED" : "/editor/vocabulary");
            return;
        }
        entries = tuning.entries();
        history = tuning.history(VERSIONS_SHOWN);
    }

    /** A version that is not there, or not earlier, is nothing to go back to. */
    private boolean returnTo(long version, UUID editor) {
        var latest = tuning.history(1).stream()
                .mapToLong(Version::number)
                .findFirst()
                .orElse(0);
        if (version >= latest) {
            return false;
        }
        tuning.returnTo(version, editor);
        return true;
    }

    /** What was just done, for the notice; empty for none. */
    public String done() {
        var done = new Sent(request).text("done");
        return DONE.contains(done) ? done : "";
    }

    public List<Entry> synonyms() {
        return of(LessonForm.Kind.SYNONYM);
    }

    public List<Entry> definitions() {
        return of(LessonForm.Kind.DEFINITION);
    }

    public List<Entry> pins() {
        return of(LessonForm.Kind.PIN);
    }

    public List<Version> history() {
        return history;
    }

    public String inWords(Entry entry) {
        return lessons.inWords(entry.lesson());
    }

    /** Each lesson that a version put in or took out. */
    public List<String> changes(Version version) {
        return Stream.concat(
                        version.removed().stream().map(lesson -> "− " + lessons.inWords(lesson)),
                        version.added().stream().map(lesson -> "+ " + lessons.inWords(lesson)))
                .toList();
    }

    public String editor(Version version) {
        return lessons.name(version.madeBy());
    }

    public String title(Entry entry) {
        return titles.title(pin(entry).document()).orElseGet(() -> texts.get("editor.pin.gone"));
    }

    public String days(Entry entry) {
        var pin = pin(entry);
        if (pin.from().isEmpty() && pin.until().isEmpty()) {
            return texts.get("editor.pin.always");
        }
        return Stream.of(pin.from(), pin.until())
                .map(day -> day.map(figures::day).orElse(""))
                .collect(Collectors.joining(" – "))
                .strip();
    }

    /** {@code gone}, {@code over}, {@code coming} or {@code now}. */
    public String state(Entry entry) {
        var pin = pin(entry);
        return PinState.of(pin, titles.title(pin.document()).isPresent(), LocalDate.now(Figures.ZONE))
                .key();
    }

    private static Pin pin(Entry entry) {
        return ((Lesson.OfPin) entry.lesson()).pin();
    }

    private List<Entry> of(LessonForm.Kind kind) {
        return entries.stream()
                .filter(entry -> LessonForm.Kind.of(entry.lesson()) == kind)
                .toList();
    }
}
