package fi.luotsi.web.search;

import fi.luotsi.compliance.people.Directory;
import fi.luotsi.content.LocalName;
import fi.luotsi.indexer.search.Facet;
import fi.luotsi.indexer.search.Subjects;
import fi.luotsi.web.layout.Figures;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.signin.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;

/** What facets and their values are called in the visitor's language. */
@RequestScoped
public class FacetNames {
    @Inject
    SourceNames sourceNames;

    @Inject
    Directory directory;

    @Inject
    Visitor visitor;

    @Inject
    Texts texts;

    @Inject
    Figures figures;

    private Optional<String> ownUnit = Optional.empty();

    @PostConstruct
    void load() {
        ownUnit = visitor.account().flatMap(account -> directory.unitType(account.id()));
    }

    public String heading(Facet.Name facet) {
        return texts.get("facet." + word(facet));
    }

    /** How it is decided what belongs to a value, where that does not go without saying. */
    public String hint(Facet.Name facet) {
        return switch (facet) {
            case CONCERNS -> texts.get("facet.concerns.hint");
            case TOPIC -> texts.get("facet.topic.hint");
            default -> "";
        };
    }

    public String more(Facet.Name facet) {
        return texts.get(facet == Facet.Name.YEAR ? "facet.older" : "facet.more");
    }

    public String wider(Facet.Name facet) {
        return texts.get("search.wider." + word(facet));
    }

    /** The name of a value; of the kind of unit that the visitor works in, that it is theirs. */
    public String value(Facet.Name facet, String key) {
        return switch (facet) {
            case SOURCE -> sourceNames.name(key);
            case LANGUAGE -> figures.language(key);
            case TYPE -> texts.get("type." + key);
            case YEAR -> key;
            case TOPIC -> subject(Subjects.TOPICS, key);
            case CONCERNS ->
                isOwn(key)
                        ? texts.format("facet.concerns.own", subject(Subjects.UNITS, key))
                        : subject(Subjects.UNITS, key);
        };
    }

    boolean isOwn(String unit) {
        return ownUnit.equals(Optional.of(unit));
    }

    private String subject(Subjects subjects, String key) {
        return subjects.name(key).orElse(LocalName.same(key)).in(visitor.language());
    }

    private static String word(Facet.Name facet) {
        return facet.name().toLowerCase(Locale.ROOT);
    }
}
