package fi.luotsi.web.review;

import fi.luotsi.compliance.people.Account;
import fi.luotsi.compliance.people.Directory;
import fi.luotsi.content.Confirmation;
import fi.luotsi.content.Document;
import fi.luotsi.content.Reviewer;
import fi.luotsi.content.Reviews;
import fi.luotsi.web.layout.Figures;
import fi.luotsi.web.layout.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the button of the document page needs to know, and what those who may press it see. */
@Named
@RequestScoped
public class ReviewButton {
    @Inject
    HttpServletRequest request;

    @Inject
    Reviews reviews;

    @Inject
    Reviewers reviewers;

    @Inject
    StewardCard steward;

    @Inject
    Directory directory;

    @Inject
    Texts texts;

    private Optional<Reviewer> reviewer = Optional.empty();
    private @Nullable List<Confirmation> confirmations;

    @PostConstruct
    void read() {
        reviewer = reviewers.visitor();
    }

    public boolean isOffered(Document document) {
        return reviewer.filter(visitor -> visitor.answersFor(document.owner())
                        || steward.of(document)
                                .filter(found -> found.has(visitor.account()))
                                .isPresent())
                .isPresent();
    }

    /** Those of the document of this page. */
    public List<Confirmation> confirmations(Document document) {
        if (confirmations == null) {
            confirmations = reviewer.filter(visitor -> isOffered(document))
                    .map(visitor -> reviews.confirmations(document.id(), visitor))
                    .orElse(List.of());
        }
        return confirmations;
    }

    public String name(Confirmation confirmation) {
        return directory
                .account(confirmation.account())
                .map(Account::name)
                .orElseGet(() -> texts.get("editor.history.somebody"));
    }

    public int longestNote() {
        return Reviews.LONGEST_NOTE;
    }

    /** The same on the page of a document: an address alone does not make it confirmed today. */
    public String told(Document document) {
        var today = LocalDate.now(Figures.ZONE);
        var isConfirmed = document.verification()
                .filter(latest -> latest.day().equals(today))
                .isPresent();
        return isConfirmed || !told().equals(ReviewServlet.CONFIRMED) ? told() : "";
    }

    /** What came of the button: {@code confirmed}, {@code changed}, or empty. */
    public String told() {
        var told = Objects.requireNonNullElse(request.getParameter(ReviewServlet.TOLD), "");
        return ReviewServlet.ANSWERS.contains(told) ? told : "";
    }
}
