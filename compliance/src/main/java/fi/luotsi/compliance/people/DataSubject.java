package fi.luotsi.compliance.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody whose data are held (<i>rekisteröity</i>).
 *
 * @param id the person's, or the account's of somebody who is in no personnel register
 * @param unit where they work today
 */
public record DataSubject(
        UUID id, Optional<UUID> person, String name, List<UUID> accounts, List<String> logins, Optional<String> unit) {}
