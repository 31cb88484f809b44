package fi.luotsi.web.policy;

import fi.luotsi.compliance.policy.PolicyDocuments;
import fi.luotsi.compliance.policy.PolicyDocuments.Missing;
import fi.luotsi.compliance.policy.PolicyText;
import fi.luotsi.content.Audience;
import fi.luotsi.content.DocumentId;
import fi.luotsi.content.LocalName;
import fi.luotsi.content.PublicityClass;
import fi.luotsi.content.Reader;
import fi.luotsi.content.SentFile;
import fi.luotsi.content.Upload;
import fi.luotsi.content.Uploads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Puts the texts of the policies in force into the library, where a search finds their paragraphs. */
@ApplicationScoped
public class PolicyShelf {
    private static final String SHELF = "policies";
    private static final LocalName NAME =
            new LocalName("Allekirjoitettavat ohjeet", "Regler att underteckna", "Policies to sign");
    private static final Reader READER = Reader.of(Audience.STAFF_GROUP);

    @Inject
    PolicyDocuments documents;

    @Inject
    Uploads uploads;

    /** What is not read in time is sent again when this is called next; the library knows the same bytes. */
    public void fill() {
        documents.missing().forEach(this::fill);
    }

    private void fill(Missing missing) {
        var version = missing.version();
        var files = missing.texts().stream()
                .map(text -> new SentFile(name(version.code(), text), () -> new ByteArrayInputStream(bytes(text))))
                .toList();
        var run = uploads.upload(
                SHELF, Audience.STAFF, PublicityClass.INTERNAL, NAME, NAME.fi(), files, version.writtenBy(), READER);
        var lines = run.flatMap(id -> uploads.find(id, READER)).stream()
                .flatMap(upload -> upload.lines().stream())
                .toList();
        for (var text : missing.texts()) {
            lines.stream()
                    .filter(line -> line.name().equals(name(version.code(), text)))
                    .map(Upload.Line::document)
                    .flatMap(Optional::stream)
                    .map(DocumentId::value)
                    .forEach(document -> documents.standsIn(version.id(), text.language(), document));
        }
    }

    private static String name(String code, PolicyText text) {
        return code + "." + text.language() + ".md";
    }

    private static byte[] bytes(PolicyText text) {
        return ("# " + text.title() + "\n\n" + text.body() + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
