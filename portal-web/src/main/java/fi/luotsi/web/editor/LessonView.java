package fi.luotsi.web.editor;

import fi.luotsi.indexer.insight.Cluster;
import fi.luotsi.indexer.insight.SearchInsight;
import fi.luotsi.indexer.insight.VainSearches;
import fi.luotsi.indexer.search.DocumentHit;
import fi.luotsi.indexer.search.IndexUnavailable;
import fi.luotsi.indexer.search.Search;
import fi.luotsi.indexer.search.SearchQuery;
import fi.luotsi.indexer.tuning.Effect;
import fi.luotsi.indexer.tuning.Lesson;
import fi.luotsi.indexer.tuning.LessonProblem;
import fi.luotsi.indexer.tuning.PastQuery;
import fi.luotsi.indexer.tuning.Replay;
import fi.luotsi.indexer.tuning.Tuning;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.signin.EveryRole;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** {@code /editor/lesson}: one synonym, definition or pin: its form, its effect, and only then the button that saves it. */
@Named
@RequestScoped
public class LessonView {
    private static final int MOST_QUERIES = 4;
    private static final int TURNS_SHOWN = 20;

    @Inject
    HttpServletRequest request;

    @Inject
    Tuning tuning;

    @Inject
    SearchInsight insight;

    @Inject
    VainSearches vain;

    @Inject
    Search search;

    @Inject
    Visitor visitor;

    @Inject
    DocumentTitles titles;

    private LessonForm form = LessonForm.EMPTY;
    private Optional<LessonProblem> problem = Optional.empty();
    private List<Effect> effects = List.of();
    private Optional<Replay> replay = Optional.empty();
    private boolean failed;

    public void open() {
        var editor = visitor.requireEditor();
        var sent = new Sent(request);
        form = filled(LessonForm.of(sent, id -> titles.title(id).isPresent()), sent);
        problem = form.tried() ? form.lesson().flatMap(lesson -> tuning.problem(lesson, form.id())) : Optional.empty();
        if (sent.isPost()) {
            save(editor.id());
        } else if (isReady() && form.kind() != LessonForm.Kind.DEFINITION) {
            look();
        }
    }

    /** An entry fills the form until something else was sent; one that is gone leaves it as it is. */
    private LessonForm filled(LessonForm asSent, Sent sent) {
        return sent.has("word")
                ? asSent
                : asSent.id().flatMap(tuning::entry).map(asSent::filledFrom).orElse(asSent);
    }

    private void save(UUID editor) {
        if (!isReady()) {
            Sent.redirect(form.address().toString());
            return;
        }
        var done = teach(editor);
        form.cluster().ifPresent(cluster -> vain.act(cluster, state(), editor));
        Sent.redirect("/editor/vocabulary?done=" + done);
    }

    private String teach(UUID editor) {
        var lesson = form.lesson();
        if (lesson.isEmpty()) {
            form.id().ifPresent(id -> tuning.remove(id, editor));
            return "REMOVED";
        }
        if (form.id().isPresent()) {
            tuning.replace(form.id().get(), lesson.get(), editor);
            return "CHANGED";
        }
        tuning.add(lesson.get(), editor);
        return "ADDED";
    }

    private Cluster.State state() {
        return form.kind() == LessonForm.Kind.PIN ? Cluster.State.PIN : Cluster.State.SYNONYM;
    }

    private void look() {
        try {
            var tried = tuning.tried(form.lesson(), form.id());
            var past = insight.remembered();
            effects = tuning.effects(queries(past), tried, visitor.reader());
            replay = Optional.of(tuning.replay(past, tried, EveryRole.READER));
        } catch (IndexUnavailable unavailable) {
            failed = true;
        }
    }

    /** The lesson's own queries, that of the vain searches, and the most asked ones with its word. */
    private List<String> queries(List<PastQuery> past) {
        var queries = new LinkedHashSet<String>();
        form.cluster().flatMap(vain::find).ifPresent(cluster -> queries.add(cluster.words()));
        form.lesson()
                .or(() -> form.id().flatMap(tuning::entry).map(entry -> entry.lesson()))
                .map(Lesson::queries)
                .ifPresent(queries::addAll);
        var word = form.word().toLowerCase(Locale.ROOT);
        past.stream()
                .map(PastQuery::words)
                .filter(words -> !word.isEmpty() && words.contains(word))
                .forEach(queries::add);
        return queries.stream().limit(MOST_QUERIES).toList();
    }

    /** Whether it can be saved: tried, without a fault, with everything it needs. */
    public boolean isReady() {
        return form.tried()
                && problem.isEmpty()
                && !failed
                && (form.removing() ? form.id().isPresent() : form.lesson().isPresent());
    }

    /** Whether a pin was tried before its document was chosen. */
    public boolean isDocumentMissing() {
        return form.tried() && !form.removing() && form.lesson().isEmpty();
    }

    /** A new synonym works both ways unless the editor says otherwise. */
    public boolean isBothWays() {
        return form.both() || (!form.tried() && form.id().isEmpty());
    }

    public LessonForm form() {
        return form;
    }

    public String problem() {
        return problem.map(LessonProblem::name).orElse("");
    }

    public boolean isFailed() {
        return failed;
    }

    public List<Effect> effects() {
        return effects;
    }

    public boolean isReplayed() {
        return replay.filter(all -> all.asked() > 0).isPresent();
    }

    public Replay replay() {
        return replay.orElseThrow();
    }

    /** The queries whose results change most, as many as one reads. */
    public List<Replay.Turn> stirred() {
        return replay().stirred().stream().limit(TURNS_SHOWN).toList();
    }

    public boolean isReplayEmpty() {
        return replay.filter(all -> all.asked() == 0).isPresent();
    }

    public String from() {
        return form.from().map(Object::toString).orElse("");
    }

    public String until() {
        return form.until().map(Object::toString).orElse("");
    }

    public String chosenTitle() {
        return form.document().flatMap(titles::title).orElse("");
    }

    /** Documents to choose from for a pin. */
    public List<DocumentHit> candidates() {
        var words = form.find().isEmpty() ? form.word() : form.find();
        if (form.kind() != LessonForm.Kind.PIN || form.removing() || words.isEmpty()) {
            return List.of();
        }
        try {
            return search.search(SearchQuery.of(words), visitor.reader()).documents().stream()
                    .filter(hit -> !form.document().equals(Optional.of(hit.id())))
                    .toList();
        } catch (IndexUnavailable unavailable) {
            return List.of();
        }
    }
}
