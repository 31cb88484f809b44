package fi.luotsi.web.policy;

import fi.luotsi.compliance.acknowledgement.Acknowledgements;
import fi.luotsi.compliance.acknowledgement.Receipt;
import fi.luotsi.compliance.acknowledgement.Task;
import fi.luotsi.compliance.policy.Policies;
import fi.luotsi.web.signin.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /duties} and the home page: what waits for the visitor's signature, and what they signed. */
@Named
@RequestScoped
public class DutiesView {
    @Inject
    Acknowledgements acknowledgements;

    @Inject
    Policies policies;

    @Inject
    Visitor visitor;

    private List<Task> open = List.of();
    private @Nullable List<Receipt> receipts;

    @PostConstruct
    void load() {
        open = visitor.account().map(account -> acknowledgements.tasks(account.id())).orElse(List.of()).stream()
                .filter(task -> task.state() != Task.State.DONE)
                .toList();
    }

    /** What is not signed yet, the most urgent first. */
    public List<Task> open() {
        return open;
    }

    /** Read when the page first asks; it asks for each of its parts. */
    public List<Receipt> receipts() {
        if (receipts == null) {
            receipts = visitor.account()
                    .map(account -> acknowledgements.receipts(account.id()))
                    .orElse(List.of());
        }
        return receipts;
    }

    public String title(Task task) {
        return task.version().nearest(visitor.language()).title();
    }

    /** Of the text that was signed. */
    public String title(Receipt receipt) {
        return policies.title(receipt.versionId(), receipt.language()).orElseGet(receipt::policy);
    }

    public String language(Task task) {
        return task.version().nearest(visitor.language()).language();
    }
}
