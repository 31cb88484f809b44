package fi.luotsi.web.review;

import fi.luotsi.compliance.people.Directory;
import fi.luotsi.content.Document;
import fi.luotsi.content.DocumentId;
import fi.luotsi.content.Stewards;
import fi.luotsi.content.Stewardship;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who answers for the document of a page, for those who are signed in: no names of persons to everybody. */
@Named
@RequestScoped
public class StewardCard {
    @Inject
    Stewards stewards;

    @Inject
    Directory directory;

    @Inject
    Visitor visitor;

    @Inject
    Texts texts;

    private @Nullable Map<DocumentId, Stewardship> found;

    public Optional<Stewardship> of(Document document) {
        if (found == null) {
            found = visitor.isSignedIn() ? stewards.of(List.of(document.id()), visitor.reader()) : Map.of();
        }
        return Optional.ofNullable(found.get(document.id()));
    }

    /** The names of owner and deputy in a line. */
    public String names(Stewardship stewardship) {
        var owner = name(stewardship.owner());
        return stewardship
                .deputy()
                .map(deputy -> texts.format("steward.withDeputy", owner, name(deputy)))
                .orElse(owner);
    }

    private String name(UUID account) {
        return directory.name(account).orElseGet(() -> texts.get("editor.history.somebody"));
    }
}
