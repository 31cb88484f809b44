package fi.luotsi.indexer;

import fi.luotsi.content.Audience;
import fi.luotsi.content.Document;
import fi.luotsi.content.Document.SourceRef;
import fi.luotsi.content.DocumentId;
import fi.luotsi.content.DocumentType;
import fi.luotsi.content.ExtractionState;
import fi.luotsi.content.LocalName;
import fi.luotsi.content.PublicityClass;
import fi.luotsi.content.Section;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.Verification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Documents for tests. */
public final class Documents {
    private static final SourceId SOURCE = SourceId.next();

    private Documents() {}

    public static Document document(String title, String language, String... texts) {
        var sections = new ArrayList<Section>();
        for (var text : texts) {
            int number = sections.size();
            sections.add(new Section(
                    number,
                    1,
                    number == 0 ? List.of() : List.of("Luku " + number),
                    "s" + number,
                    OptionalInt.of(number + 1),
                    "",
                    text));
        }
        return with(DocumentId.next(), title, language, "kasikirja", DocumentType.PAGE, Audience.PUBLIC, 1, sections);
    }

    public static Document withAudience(Document d, Audience audience) {
        return with(
                d.id(),
                d.title(),
                d.language(),
                d.source().key(),
                d.type(),
                audience,
                d.changeNumber() + 1,
                d.sections());
    }

    public static Document withText(Document d, String text) {
        var section = new Section(0, 1, List.of(), "s0", OptionalInt.empty(), "", text);
        return with(
                d.id(),
                d.title(),
                d.language(),
                d.source().key(),
                d.type(),
                d.audience(),
                d.changeNumber() + 1,
                List.of(section));
    }

    public static Document in(Document d, String source, DocumentType type) {
        return with(d.id(), d.title(), d.language(), source, type, d.audience(), d.changeNumber(), d.sections());
    }

    /** The same with another date. */
    public static Document dated(Document d, Optional<LocalDate> date) {
        return copy(d, date, d.verification(), d.changeNumber());
    }

    /** The same, confirmed. */
    public static Document verified(Document d, Verification verification) {
        return copy(d, d.date(), Optional.of(verification), d.changeNumber() + 1);
    }

    private static Document copy(
            Document d, Optional<LocalDate> date, Optional<Verification> verification, long changeNumber) {
        return new Document(
                d.id(),
                d.source(),
                d.parent(),
                d.location(),
                d.title(),
                d.language(),
                d.type(),
                d.mediaType(),
                d.sizeBytes(),
                d.author(),
                date,
                d.owner(),
                d.audience(),
                d.publicity(),
                d.state(),
                d.reason(),
                d.revisionNumber(),
                d.revisedAt(),
                verification,
                changeNumber,
                d.sections());
    }

    /** A document with one section under these headings. */
    public static Document headed(String title, String language, List<String> headings, String text) {
        var section = new Section(0, 1, headings, "s0", OptionalInt.empty(), "", text);
        return with(
                DocumentId.next(),
                title,
                language,
                "kasikirja",
                DocumentType.PAGE,
                Audience.PUBLIC,
                1,
                List.of(section));
    }

    /** A document of a file that was read. */
    public static Document read(String title, String language, List<Section> sections) {
        return with(DocumentId.next(), title, language, "kansio", DocumentType.PAGE, Audience.PUBLIC, 1, sections);
    }

    private static Document with(
            DocumentId id,
            String title,
            String language,
            String source,
            DocumentType type,
            Audience audience,
            long changeNumber,
            List<Section> sections) {
        return new Document(
                id,
                new SourceRef(SOURCE, source, LocalName.same(source)),
                Optional.empty(),
                "/" + title,
                title,
                language,
                type,
                "text/html",
                1,
                Optional.empty(),
                Optional.of(LocalDate.of(2026, 11, 24)),
                Optional.empty(),
                audience,
                PublicityClass.PUBLIC,
                ExtractionState.INDEXED,
                Optional.empty(),
                1,
                Instant.EPOCH,
                Optional.empty(),
                changeNumber,
                sections);
    }
}
