package fi.luotsi.web.review;

import fi.luotsi.compliance.people.Account;
import fi.luotsi.compliance.people.Directory;
import fi.luotsi.content.Reviewer;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** The visitor as somebody who may say of documents that they are still right. */
@ApplicationScoped
class Reviewers {
    @Inject
    Directory directory;

    @Inject
    Visitor visitor;

    Optional<Reviewer> visitor() {
        return visitor.account().map(this::reviewer);
    }

    private Reviewer reviewer(Account account) {
        return new Reviewer(
                account.id(), visitor.isEditor(), visitor.isEditor() ? Set.of() : names(account), visitor.reader());
    }

    /** A name counts only where nobody else in the personnel register has it. */
    private Set<String> names(Account account) {
        return directory.unmistakableName(account.id()).map(Set::of).orElse(Set.of());
    }
}
