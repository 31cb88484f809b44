package fi.luotsi.web.status;

import fi.luotsi.content.RecognitionStatus;
import fi.luotsi.content.TextRecognition;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The card of text recognition on {@code /admin/status}. */
@Named
@RequestScoped
public class RecognitionCard {
    @Inject
    TextRecognition recognition;

    private @Nullable RecognitionStatus status;

    public RecognitionStatus status() {
        if (status == null) {
            status = recognition.status();
        }
        return status;
    }

    public boolean isInstalled() {
        return status().program().isPresent();
    }

    public boolean isComplete() {
        return status().missing().isEmpty();
    }

    /** The packages to install, for reading. */
    public String missing() {
        return String.join(", ", status().missing());
    }

    /** Why pages could not be read, most first; names of reasons with their counts. */
    public List<Failure> failures() {
        return status().failed().entrySet().stream()
                .map(failed -> new Failure(failed.getKey().name(), failed.getValue()))
                .sorted((one, other) -> Long.compare(other.pages(), one.pages()))
                .toList();
    }

    /** So many pages failed for one reason. */
    public record Failure(String reason, long pages) {}
}
