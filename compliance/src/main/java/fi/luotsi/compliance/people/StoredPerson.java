package fi.luotsi.compliance.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of the persons. */
@Entity
@Table(name = "person")
class StoredPerson {
    @Id
    String id;

    String number;

    @Column(name = "given_name")
    String givenName;

    @Column(name = "family_name")
    String familyName;

    String email;

    String language;

    @Enumerated(EnumType.STRING)
    PersonOrigin origin = PersonOrigin.FILE;
}
