package fi.luotsi.indexer.index;

import fi.luotsi.content.Document;
import fi.luotsi.content.DocumentId;
import fi.luotsi.content.DocumentType;
import fi.luotsi.content.Section;
import fi.luotsi.content.Verification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.IndexableField;

/** A section as the index keeps it for showing, so that search answers without the database. */
public record StoredSection(
        DocumentId document,
        String title,
        String source,
        DocumentType type,
        String documentLanguage,
        Optional<LocalDate> date,
        Optional<Verification> verification,
        String language,
        List<String> headings,
        String anchor,
        OptionalInt page,
        String text,
        boolean recognised) {
    private static final String TITLE = "shown.title";
    private static final String DOCUMENT_LANGUAGE = "shown.documentLanguage";
    private static final String DATE = "shown.date";
    private static final String VERIFIED = "shown.verified";
    private static final String REVIEW_BY = "shown.reviewBy";
    private static final String CHANGED_SINCE = "shown.changedSince";
    private static final String HEADING = "shown.heading";
    private static final String ANCHOR = "shown.anchor";
    private static final String PAGE = "shown.page";
    private static final String TEXT = "shown.text";
    private static final String RECOGNISED = "shown.recognised";

    static StoredSection of(Document document, Section section) {
        return new StoredSection(
                document.id(),
                document.title(),
                document.source().key(),
                document.type(),
                document.language(),
                document.date(),
                document.verification(),
                section.language().isEmpty() ? document.language() : section.language(),
                section.headings(),
                section.anchor(),
                section.page(),
                section.text(),
                section.recognised());
    }

    /** Reads what the index stored. */
    public static StoredSection of(org.apache.lucene.document.Document stored) {
        return new StoredSection(
                DocumentId.of(text(stored, SectionFields.DOCUMENT)),
                text(stored, TITLE),
                text(stored, SectionFields.SOURCE),
                DocumentType.valueOf(text(stored, SectionFields.TYPE).toUpperCase(Locale.ROOT)),
                text(stored, DOCUMENT_LANGUAGE),
                Optional.ofNullable(stored.get(DATE)).map(LocalDate::parse),
                verification(stored),
                text(stored, SectionFields.LANGUAGE),
                List.of(stored.getValues(HEADING)),
                text(stored, ANCHOR),
                page(stored.getField(PAGE)),
                text(stored, TEXT),
                stored.getField(RECOGNISED) != null);
    }

    /** The year of the date, or empty. */
    String year() {
        return date.map(day -> Integer.toString(day.getYear())).orElse("");
    }

    List<IndexableField> fields() {
        var fields = new ArrayList<IndexableField>();
        fields.add(new StoredField(SectionFields.DOCUMENT, document.toString()));
        fields.add(new StoredField(TITLE, title));
        fields.add(new StoredField(SectionFields.SOURCE, source));
        fields.add(new StoredField(SectionFields.TYPE, type.key()));
        fields.add(new StoredField(DOCUMENT_LANGUAGE, documentLanguage));
        date.ifPresent(day -> fields.add(new StoredField(DATE, day.toString())));
        verification.ifPresent(latest -> fields.addAll(fields(latest)));
        fields.add(new StoredField(SectionFields.LANGUAGE, language));
        headings.forEach(heading -> fields.add(new StoredField(HEADING, heading)));
        fields.add(new StoredField(ANCHOR, anchor));
        page.ifPresent(number -> fields.add(new StoredField(PAGE, number)));
        fields.add(new StoredField(TEXT, text));
        if (recognised) {
            fields.add(new StoredField(RECOGNISED, 1));
        }
        return fields;
    }

    private static List<IndexableField> fields(Verification verification) {
        return List.of(
                new StoredField(VERIFIED, verification.day().toString()),
                new StoredField(REVIEW_BY, verification.reviewBy().toString()),
                new StoredField(CHANGED_SINCE, Boolean.toString(verification.changedSince())));
    }

    private static Optional<Verification> verification(org.apache.lucene.document.Document stored) {
        return Optional.ofNullable(stored.get(VERIFIED))
                .map(day -> new Verification(
                        LocalDate.parse(day),
                        LocalDate.parse(text(stored, REVIEW_BY)),
                        Boolean.parseBoolean(text(stored, CHANGED_SINCE))));
    }

    private static String text(org.apache.lucene.document.Document stored, String field) {
        return Objects.requireNonNull(stored.get(field), field);
    }

    private static OptionalInt page(@org.jspecify.annotations.Nullable IndexableField field) {
        return field == null
                ? OptionalInt.empty()
                : OptionalInt.of(field.numericValue().intValue());
    }
}
