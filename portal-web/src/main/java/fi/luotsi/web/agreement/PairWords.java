package fi.luotsi.web.agreement;

import fi.luotsi.compliance.people.Directory;
import fi.luotsi.indexer.agreement.Agreement;
import fi.luotsi.indexer.agreement.Agreement.Pair;
import fi.luotsi.indexer.agreement.Decision;
import fi.luotsi.indexer.agreement.Excerpt;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.Figures;
import fi.luotsi.web.layout.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What the pages say of a pair. */
@Named
@RequestScoped
public class PairWords {
    @Inject
    Directory directory;

    @Inject
    Texts texts;

    @Inject
    Figures figures;

    public String documentHref(Excerpt excerpt) {
        return Address.of("/document").with("id", excerpt.document().id().toString()) + "#"
                + excerpt.section().anchor();
    }

    /** The headings over it, without the title of the document. */
    public String headings(Excerpt excerpt) {
        return String.join(
                " › ",
                excerpt.section().headings().stream()
                        .filter(heading -> !heading.equals(excerpt.document().title()))
                        .toList());
    }

    public int percent(Pair shown) {
        return (int) Math.min(100, Math.round(shown.finding().weight() * 100));
    }

    /** What came of it, by whom and when. */
    public String decision(Pair shown) {
        return shown.decision().map(decision -> decided(shown, decision)).orElse("");
    }

    private String decided(Pair shown, Decision decision) {
        var by = directory.name(decision.account()).orElseGet(() -> texts.get("editor.history.somebody"));
        var day = figures.day(decision.at());
        return switch (decision.holds()) {
            case ONE ->
                texts.format("editor.agreement.holds", shown.one().document().title(), by, day);
            case OTHER ->
                texts.format("editor.agreement.holds", shown.other().document().title(), by, day);
            case BOTH -> texts.format("editor.agreement.bothHold", by, day);
        };
    }

    public int longestNote() {
        return Agreement.LONGEST_NOTE;
    }
}
