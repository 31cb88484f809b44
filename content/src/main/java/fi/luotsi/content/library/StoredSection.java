package fi.luotsi.content.library;

import fi.luotsi.content.Section;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A row of the sections of a revision; written once. */
@Entity
@Table(name = "section")
@IdClass(StoredSectionKey.class)
class StoredSection {
    @Id
    @Column(name = "revision_id")
    String revisionId;

    @Id
    int number;

    int level;

    /** The heading path, one heading a line. */
    String headings;

    String anchor;

    @Nullable
    Integer page;

    String language;

    String text;

    boolean recognised;

    static StoredSection of(String revisionId, Section section) {
        var stored = new StoredSection();
        stored.revisionId = revisionId;
        stored.number = section.number();
        stored.level = section.level();
        stored.headings = String.join("\n", section.headings());
        stored.anchor = section.anchor();
        stored.page = section.page().isPresent() ? section.page().getAsInt() : null;
        stored.language = section.language();
        stored.text = section.text();
        stored.recognised = section.recognised();
        return stored;
    }

    Section toSection() {
        var path = headings.isEmpty() ? List.<String>of() : List.of(headings.split("\n"));
        return new Section(
                number,
                level,
                path,
                anchor,
                page == null ? OptionalInt.empty() : OptionalInt.of(page),
                language,
                text,
                recognised);
    }
}
