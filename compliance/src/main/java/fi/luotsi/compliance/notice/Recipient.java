package fi.luotsi.compliance.notice;

import fi.luotsi.compliance.people.Contact;
import java.util.UUID;

/** To whom a letter goes. */
public sealed interface Recipient {
    UUID id();

    /** Somebody who can sign in, about what they wish to know. */
    record OfAccount(UUID id) implements Recipient {}

    /**
     * Somebody who is nobody to the portal, and left an address with what they sent.
     *
     * @param id of the letter
     */
    record OfSender(UUID id, Contact contact) implements Recipient {}

    /** Somebody in the personnel register, who may never have signed in, about what they have to do. */
    record OfPerson(UUID id) implements Recipient {}
}
