package fi.luotsi.compliance.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of the types of units. */
@Entity
@Table(name = "unit_type")
class StoredUnitType {
    @Id
    String code;

    @Column(name = "name_fi")
    String nameFi;

    @Column(name = "name_sv")
    String nameSv;

    @Column(name = "name_en")
    String nameEn;
}
