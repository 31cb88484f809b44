package fi.luotsi.compliance.people;

import java.util.Optional;
import java.util.Set;

/**
 * Somebody for whom an OpenID provider vouches.
 *
 * @param authority who names the subject: the tenant's id in Entra ID, else the issuer
 * @param subject who it is there: the object id in Entra ID, else the subject; an e-mail address is neither
 * @param name as the provider shows it
 * @param roles what the provider says that they may do
 * @param employeeNumber in the city's personnel register
 */
public record OpenIdPerson(
        String authority, String subject, String name, Set<Role> roles, Optional<String> employeeNumber) {
    public OpenIdPerson {
        roles = Set.copyOf(roles);
    }
}
