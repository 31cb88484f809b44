package fi.luotsi.compliance.people;

/**
 * What the personnel register says of a person.
 *
 * @param number the number in the city's personnel register
 * @param email empty where there is none
 * @param language ISO 639-1
 */
public record PersonData(
        String number, String givenName, String familyName, String email, String language, PersonOrigin origin) {
    public String name() {
        return givenName + " " + familyName;
    }
}
