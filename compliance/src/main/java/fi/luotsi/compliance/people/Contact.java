package fi.luotsi.compliance.people;

/**
 * Where letters to somebody who works here today go.
 *
 * @param language ISO 639-1
 */
public record Contact(String email, String language) {}
