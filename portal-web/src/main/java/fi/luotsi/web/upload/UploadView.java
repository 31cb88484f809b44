package fi.luotsi.web.upload;

import fi.luotsi.content.DocumentId;
import fi.luotsi.content.DocumentSummary;
import fi.luotsi.content.ExtractionReason;
import fi.luotsi.content.HarvestId;
import fi.luotsi.content.Library;
import fi.luotsi.content.PublicityClass;
import fi.luotsi.content.Upload;
import fi.luotsi.content.UploadedItem;
import fi.luotsi.content.Uploads;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code /editor/upload}: the form for files, what became of those just sent, and what was uploaded before. */
@Named
@RequestScoped
public class UploadView {
    private static final int SHOWN = 200;

    @Inject
    HttpServletRequest request;

    @Inject
    Uploads uploads;

    @Inject
    Library library;

    @Inject
    Visitor visitor;

    private Optional<Upload> upload = Optional.empty();
    private List<UploadedItem> standing = List.of();
    private Map<DocumentId, DocumentSummary> documents = Map.of();

    public void open() {
        visitor.requireEditor();
        upload = Optional.ofNullable(request.getParameter("upload"))
                .flatMap(HarvestId::parse)
                .flatMap(id -> uploads.find(id, visitor.reader()));
        standing = uploads.standing(visitor.reader(), SHOWN);
        documents = library.summaries(ids(), visitor.reader()).stream()
                .collect(Collectors.toMap(DocumentSummary::id, Function.identity()));
    }

    private Collection<DocumentId> ids() {
        return Stream.concat(
                        upload.stream().flatMap(one -> one.lines().stream()).flatMap(line -> line.document().stream()),
                        standing.stream().flatMap(item -> item.document().stream()))
                .collect(Collectors.toSet());
    }

    public boolean isUploaded() {
        return upload.isPresent();
    }

    public Upload upload() {
        return upload.orElseThrow();
    }

    public List<UploadedItem> standing() {
        return standing;
    }

    /** The document as the visitor may see it; none where there is none, as pages ask it. */
    public @Nullable DocumentSummary document(Optional<DocumentId> id) {
        return id.map(documents::get).orElse(null);
    }

    /** The tone of a file's badge. */
    public String tone(Upload.State state) {
        return switch (state) {
            case INDEXED -> "ok";
            case WAITING, PARTIAL, REPLACED -> "due";
            case REJECTED, LOST, TOO_LARGE, TOO_MANY, NO_NAME, SAME_NAME -> "late";
        };
    }

    public String reason(Optional<ExtractionReason> reason) {
        return reason.map(word -> "reason." + word).orElse("");
    }

    /** What is wrong with the form that was sent; empty when nothing is. */
    public String problem() {
        var sent = request.getParameter("problem");
        return Stream.of(UploadForm.Problem.values())
                .map(Enum::name)
                .filter(name -> Objects.equals(name, sent))
                .findFirst()
                .orElse("");
    }

    public boolean isWithdrawn() {
        return "withdrawn".equals(request.getParameter("done"));
    }

    public List<String> audiences() {
        return UploadForm.audiences(visitor.reader());
    }

    public List<PublicityClass> publicities() {
        return List.of(PublicityClass.values());
    }

    public int mostFiles() {
        return Uploads.MOST_FILES;
    }

    public long mostBytes() {
        return Uploads.MOST_BYTES;
    }
}
