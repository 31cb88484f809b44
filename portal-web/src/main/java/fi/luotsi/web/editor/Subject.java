package fi.luotsi.web.editor;

import fi.luotsi.content.DocumentId;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.Stewardship;
import fi.luotsi.web.layout.Address;
import java.util.Optional;
import java.util.UUID;

/** For what somebody is to answer. */
public sealed interface Subject {
    /** What it is called on the page. */
    String name();

    Optional<Stewardship> stewardship();

    /** The page about it. */
    Address address();

    /** One document. */
    record OfDocument(DocumentId id, String name, Optional<Stewardship> stewardship) implements Subject {
        @Override
        public Address address() {
            return Address.of("/editor/steward").with("document", id.toString());
        }
    }

    /** All of a source that has nobody of its own. */
    record OfSource(SourceId id, String name, Optional<Stewardship> stewardship) implements Subject {
        @Override
        public Address address() {
            return Address.of("/editor/steward").with("source", id.toString());
        }
    }

    /** Everything that somebody answers for who has left. */
    record OfPerson(UUID account, String name) implements Subject {
        @Override
        public Optional<Stewardship> stewardship() {
            return Optional.empty();
        }

        @Override
        public Address address() {
            return Address.of("/editor/steward").with("from", account.toString());
        }
    }
}
