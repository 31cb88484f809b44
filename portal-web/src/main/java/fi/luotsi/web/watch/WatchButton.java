package fi.luotsi.web.watch;

import fi.luotsi.compliance.notice.Notices;
import fi.luotsi.compliance.notice.Target;
import fi.luotsi.compliance.notice.Watch;
import fi.luotsi.content.Document;
import fi.luotsi.content.DocumentId;
import fi.luotsi.content.Section;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.search.SearchAddress;
import fi.luotsi.web.signin.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;

/** What the watch buttons of the search page and the document page need to know. */
@Named
@RequestScoped
public class WatchButton {
    @Inject
    HttpServletRequest request;

    @Inject
    Notices notices;

    @Inject
    Visitor visitor;

    @Inject
    Texts texts;

    private List<Watch> watches = List.of();

    @PostConstruct
    void read() {
        watches =
                visitor.account().map(account -> notices.watches(account.id())).orElse(List.of());
    }

    /** The search of this page, as a form sends it and as a feed takes it. */
    public String search() {
        return SearchAddress.of(request.getParameterMap()).filters();
    }

    public boolean isSearchWatched() {
        return watches.stream().anyMatch(watch -> watch.target().equals(new Target.OfSearch(search())));
    }

    public boolean isDocumentWatched(DocumentId document) {
        return watches.stream().anyMatch(watch -> watch.target().equals(new Target.OfDocument(document)));
    }

    /** The sections that can be watched, those already watched marked. */
    public List<Choice> sections(Document document) {
        var watched = watches.stream().map(Watch::target).collect(Collectors.toUnmodifiableSet());
        return document.sections().stream()
                .filter(section -> !section.headings().isEmpty())
                .map(section ->
                        choice(section, watched.contains(new Target.OfSection(document.id(), section.anchor()))))
                .toList();
    }

    /** A section to choose. */
    public record Choice(String anchor, String label) {}

    private Choice choice(Section section, boolean watched) {
        var heading = section.headings().getLast();
        return new Choice(section.anchor(), watched ? texts.format("watch.section.watched", heading) : heading);
    }
}
