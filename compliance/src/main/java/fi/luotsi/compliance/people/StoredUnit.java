package fi.luotsi.compliance.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of the units. */
@Entity
@Table(name = "unit")
class StoredUnit {
    @Id
    String id;

    String code;

    @Column(name = "name_fi")
    String nameFi;

    @Column(name = "name_sv")
    String nameSv;

    String type;

    @Column(name = "parent_id")
    @Nullable
    String parentId;

    @Column(name = "closed_on")
    @Nullable
    LocalDate closedOn;
}
