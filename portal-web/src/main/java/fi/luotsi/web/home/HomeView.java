package fi.luotsi.web.home;

import fi.luotsi.content.DocumentSummary;
import fi.luotsi.content.Library;
import fi.luotsi.content.LocalName;
import fi.luotsi.content.ReviewLine;
import fi.luotsi.content.Reviews;
import fi.luotsi.content.Stewards;
import fi.luotsi.indexer.agreement.Agreement;
import fi.luotsi.indexer.agreement.Agreement.Pair;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.Link;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.signin.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** {@code /}: where everybody starts. */
@Named
@RequestScoped
public class HomeView {
    private static final int RECENT_SHOWN = 8;
    private static final int OWN_SHOWN = 10;
    private static final int RECENT_ASKED = 60;
    private static final int RECENT_OF_A_SOURCE = 2;

    @Inject
    Library library;

    @Inject
    Stewards stewards;

    @Inject
    Reviews reviews;

    @Inject
    Agreement agreement;

    @Inject
    Visitor visitor;

    @Inject
    Texts texts;

    private List<DocumentSummary> recent = List.of();
    private List<ReviewLine> own = List.of();
    private List<Pair> contradictions = List.of();

    @PostConstruct
    void load() {
        recent = ofManySources(library.recent(visitor.reader(), RECENT_ASKED));
        own = visitor.account().map(account -> waitingFor(account.id())).orElse(List.of());
        contradictions =
                visitor.account().map(account -> undecided(account.id())).orElse(List.of());
    }

    /** A source that was just harvested would take the whole list; it gets two places, and more only where the others leave some. */
    static List<DocumentSummary> ofManySources(List<DocumentSummary> newestFirst) {
        var taken = new HashMap<LocalName, Integer>();
        var shown = new ArrayList<DocumentSummary>();
        var left = new ArrayList<DocumentSummary>();
        for (var document : newestFirst) {
            var place = taken.merge(document.source(), 1, Integer::sum);
            (place <= RECENT_OF_A_SOURCE ? shown : left).add(document);
        }
        shown.addAll(left);
        return shown.stream().limit(RECENT_SHOWN).toList();
    }

    private List<ReviewLine> waitingFor(UUID account) {
        var theirs = stewards.documents(Set.of(account), visitor.reader());
        if (theirs.isEmpty()) {
            return List.of();
        }
        var waiting = reviews.waiting(visitor.reader());
        return reviews.lines(
                theirs.stream()
                        .filter(waiting::containsKey)
                        .sorted(Comparator.comparing(
                                id -> Objects.requireNonNull(waiting.get(id)).reviewBy()))
                        .limit(OWN_SHOWN)
                        .toList(),
                visitor.reader());
    }

    private List<Pair> undecided(UUID account) {
        return agreement.openFor(account, visitor.reader()).stream()
                .limit(OWN_SHOWN)
                .flatMap(line -> agreement.find(line.finding().id(), visitor.reader()).stream())
                .toList();
    }

    /** Texts that do not agree, one of which the visitor answers for. */
    public List<Pair> contradictions() {
        return contradictions;
    }

    /** What the visitor answers for and should look at, the most urgent first. */
    public List<ReviewLine> own() {
        return own;
    }

    public List<DocumentSummary> recent() {
        return recent;
    }

    /** Where a document stands and whether it is new there or has changed. */
    public String change(DocumentSummary document) {
        var change = texts.get(document.revisionNumber() == 1 ? "home.new" : "home.changed");
        return document.source().in(visitor.language()) + ", " + change;
    }

    /** Searches to begin with, from the texts, as the log of searches keeps no persons and starts empty. */
    public List<Link> examples() {
        return Stream.of(texts.get("home.examples").split(";"))
                .map(words -> new Link(words, Address.of("/search").with("q", words)))
                .toList();
    }
}
