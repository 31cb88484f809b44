package fi.luotsi.launch.portal;

import fi.luotsi.launch.installation.DataFolder;
import fi.luotsi.launch.installation.OwnerOnly;
import fi.luotsi.launch.installation.Refusal;
import fi.luotsi.launch.installation.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The accounts that a new data folder begins with, in a file {@code login;role;password} that the portal reads. The first start decides whether the folder
 * holds the sample organisation; a folder begun empty stays so.
 */
public record FirstAccounts(DataFolder data, boolean sample, boolean first) {
    private static final String BEGUN = "secrets/begun";
    private static final String SAMPLE = "sample";
    private static final List<String> ADMINISTRATOR = List.of("admin;administrator");
    private static final List<String> ONE_OF_EACH = List.of(
            "opettaja;staff",
            "rehtori;unit-head",
            "koordinaattori;coordinator",
            "toimittaja;editor",
            "tietosuoja;dpo",
            "johto;leadership",
            "admin;administrator");

    public static FirstAccounts of(DataFolder data, boolean empty) {
        data.subfolder("secrets");
        try {
            var begun = data.resolve(BEGUN);
            if (Files.exists(begun)) {
                return new FirstAccounts(data, Files.readString(begun).strip().equals(SAMPLE), false);
            }
            var accounts = new FirstAccounts(data, !empty, true);
            accounts.write();
            return accounts;
        } catch (IOException unusable) {
            throw new Refusal("Luotsi cannot read or write its accounts in " + data.folder() + ".", unusable);
        }
    }

    /** Kept from a first start that failed, so that passwords and database agree. */
    private void write() throws IOException {
        if (Files.exists(file())) {
            return;
        }
        var lines = (sample ? ONE_OF_EACH : ADMINISTRATOR)
                .stream()
                        .map(account -> account + ";" + Secret.password() + "\n")
                        .collect(Collectors.joining());
        OwnerOnly.write(file(), lines);
    }

    private Path file() {
        return data.resolve(sample ? "sample-accounts.txt" : "secrets/first-account.txt");
    }

    /** The file for the portal, where there is one. */
    public Optional<Path> forPortal() {
        return Optional.of(file()).filter(Files::exists);
    }

    /** Once the portal is ready: what to tell whoever started it. Without sample content the password is told once and then forgotten. */
    public List<String> tell() {
        if (!first) {
            return List.of();
        }
        try {
            var accounts = Files.readAllLines(file());
            OwnerOnly.write(data.resolve(BEGUN), sample ? SAMPLE : "empty");
            if (!sample) {
                Files.delete(file());
            }
            return accounts.stream()
                    .map(line -> line.split(";", -1))
                    .map(FirstAccounts::sentence)
                    .toList();
        } catch (IOException unusable) {
            throw new Refusal("Luotsi cannot read or write its accounts in " + data.folder() + ".", unusable);
        }
    }

    private static String sentence(String[] account) {
        return "  %-15s %-14s password %s".formatted(account[0], account[1], account[2]);
    }
}
