package fi.luotsi.content.library;

import jakarta.persistence.EntityManager;

/** The numbers by which an index knows that a document changed; each is given once. */
record ChangeNumbers(EntityManager entities) {
    long next() {
        return ((Number) entities.createNativeQuery("select next value for change_number")
                        .getSingleResult())
                .longValue();
    }
}
