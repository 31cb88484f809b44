package fi.luotsi.content.library;

import fi.luotsi.content.Audience;
import fi.luotsi.content.LocalName;
import fi.luotsi.content.PublicityClass;
import fi.luotsi.content.RemovedSource;
import fi.luotsi.content.Source;
import fi.luotsi.content.SourceId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of the sources. */
@Entity
@Table(name = "source")
class StoredSource {
    @Id
    String id;

    @Column(name = "source_key")
    String key;

    @Column(name = "name_fi")
    String nameFi;

    @Column(name = "name_sv")
    String nameSv;

    @Column(name = "name_en")
    String nameEn;

    @Enumerated(EnumType.STRING)
    Source.Kind kind;

    String location;

    String audience;

    @Enumerated(EnumType.STRING)
    PublicityClass publicity;

    String owner;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "removed_at")
    @Nullable
    Instant removedAt;

    SourceId sourceId() {
        return SourceId.of(id);
    }

    LocalName name() {
        return new LocalName(nameFi, nameSv, nameEn);
    }

    Source toSource(long documents) {
        return new Source(
                sourceId(), key, name(), kind, location, Audience.parse(audience), publicity, owner, documents);
    }

    RemovedSource toRemoved() {
        return new RemovedSource(toSource(0), Objects.requireNonNull(removedAt));
    }
}
