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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

    private @Nullable Map<UUID, UUID> versions;
    private @Nullable Map<UUID, Task> tasks;

    /** What there is to sign of a document. What the visitor has to do is only looked at where a document says a policy, which few do. */
    public Optional<Task> task(DocumentId document) {
        if (versions == null) {
            versions = documents.inForce();
        }
        return Optional.ofNullable(versions.get(document.value())).map(version -> tasks().get(version));
    }

    /** By version. */
    private Map<UUID, Task> tasks() {
        if (tasks == null) {
            tasks = visitor.account().map(Account::id).map(acknowledgements::tasks).orElse(List.of()).stream()
                    .filter(task -> task.state() != Task.State.DONE)
                    .collect(Collectors.toMap(task -> task.version().id(), task -> task, (one, other) -> one));
        }
        return tasks;
    }

    /** The words for it: {@code changed} for somebody who signed an earlier version, otherwise {@code new}. */
    public String word(Task task) {
        return task.signedBefore().isPresent() ? "changed" : "new";
    }
}
