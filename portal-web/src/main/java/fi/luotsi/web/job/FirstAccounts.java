package fi.luotsi.web.job;

import fi.luotsi.compliance.people.Accounts;
import fi.luotsi.compliance.people.Directory;
import fi.luotsi.compliance.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Opens the accounts of the file that the start command wrote ({@code login;role;password}), when there is no account yet, and takes in the
 * token with which the commands on this machine call the portal.
 */
@ApplicationScoped
class FirstAccounts {
    private static final String ADMINISTRATOR_LOGIN = "admin";
    private static final String TOKEN_NAME = "commands on this machine";

    @Inject
    Directory directory;

    @Inject
    Accounts accounts;

    @Inject
    @ConfigProperty(name = "luotsi.accounts.file")
    Optional<String> file;

    @Inject
    @ConfigProperty(name = "luotsi.token")
    Optional<String> token;

    void open() {
        if (!accounts.hasAccounts()) {
            file.map(Path::of)
                    .filter(Files::isReadable)
                    .ifPresent(readable -> lines(readable).forEach(this::open));
        }
        if (accounts.hasAccounts()) {
            token.ifPresent(given -> accounts.giveToken(ADMINISTRATOR_LOGIN, TOKEN_NAME, given));
        }
    }

    private void open(String line) {
        var cells = List.of(line.split(";", -1));
        if (cells.size() < 3 || line.startsWith("#")) {
            return;
        }
        var role = Role.of(cells.get(1));
        accounts.open(cells.get(0), cells.get(2), Set.of(role), personOf(role));
    }

    /** In the sample organisation each account is somebody whose work fits the role. */
    private Optional<String> personOf(Role role) {
        return switch (role) {
            case STAFF -> directory.anyoneWorkingAs("luokanopettaja");
            case UNIT_HEAD -> directory.anyoneWorkingAs("rehtori");
            case COORDINATOR -> directory.anyoneWorkingAs("tietohallintokoordinaattori");
            case DPO -> directory.anyoneWorkingAs("tietosuojavastaava");
            case LEADERSHIP -> directory.anyoneWorkingAs("sivistysjohtaja");
            case EDITOR -> directory.anyoneWorkingAs("viestintäsuunnittelija");
            case ADMINISTRATOR -> Optional.empty();
        };
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
