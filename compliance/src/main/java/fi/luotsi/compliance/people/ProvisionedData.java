package fi.luotsi.compliance.people;

import java.util.Optional;
import java.util.UUID;

/**
 * What a directory says of somebody by SCIM (RFC 7643, section 4.1). What it does not say is empty.
 *
 * @param userName the name to sign in with there; it may change, and be given to the next
 * @param externalId who it is there, for ever: the object id in Entra ID
 * @param employeeNumber the number in the city's personnel register
 * @param department code or name of the unit where the person works
 * @param manager to whom the person answers
 */
public record ProvisionedData(
        String userName,
        Optional<String> externalId,
        String givenName,
        String familyName,
        String displayName,
        String email,
        String jobTitle,
        String language,
        String employeeNumber,
        String department,
        Optional<UUID> manager,
        boolean active) {
    ProvisionedData gone() {
        return new ProvisionedData(
                userName,
                externalId,
                givenName,
                familyName,
                displayName,
                email,
                jobTitle,
                language,
                employeeNumber,
                department,
                manager,
                false);
    }

    boolean isTooLong() {
        return userName.length() > 255
                || externalId.filter(id -> id.length() > 255).isPresent()
                || givenName.length() > 100
                || familyName.length() > 100
                || displayName.length() > 200
                || email.length() > 200
                || jobTitle.length() > 200
                || language.length() > 35
                || employeeNumber.length() > 40
                || department.length() > 200;
    }
}
