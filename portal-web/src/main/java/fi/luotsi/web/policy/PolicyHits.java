package fi.luotsi.web.policy;

import fi.luotsi.compliance.acknowledgement.Acknowledgements;
import fi.luotsi.compliance.acknowledgement.Task;
import fi.luotsi.compliance.people.Account;
import fi.luotsi.compliance.policy.PolicyDocuments;
import fi.luotsi.content.DocumentId;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Documents that say what the visitor has still to sign, or what changed since they signed. */
@Named
@RequestScoped
public class PolicyHits {
    @Inject
    PolicyDocuments documents;

    @Inject
    Acknowledgements acknowledgements;

    @Inject
    Visitor visitor;

    private final Map<DocumentId, Optional<Task>> asked = new HashMap<>();
    private Optional<List<Task>> tasks = Optional.empty();

    /** What there is to sign of a document. */
    public Optional<Task> task(DocumentId document) {
        return asked.computeIfAbsent(
                document,
                id -> documents
                        .inForce(id.value())
                        .flatMap(version -> tasks().stream()
                                .filter(task -> task.version().id().equals(version))
                                .filter(task -> task.state() != Task.State.DONE)
                                .findFirst()));
    }

    /** The words for it: {@code changed} for somebody who signed an earlier version, otherwise {@code new}. */
    public String word(Task task) {
        return task.signedBefore().isPresent() ? "changed" : "new";
    }

    private List<Task> tasks() {
        if (tasks.isEmpty()) {
            tasks = visitor.account().map(Account::id).map(acknowledgements::tasks);
        }
        return tasks.orElse(List.of());
    }
}
