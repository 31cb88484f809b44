package fi.luotsi.compliance.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The settings of notices, with their keys and defaults. */
@ApplicationScoped
class NoticeConfig {
    /** The SMTP server. Without it nothing is sent, and notices are shown in the portal only. */
    @Inject
    @ConfigProperty(name = "luotsi.mail.host")
    Optional<String> host;

    @Inject
    @ConfigProperty(name = "luotsi.mail.port", defaultValue = "587")
    int port;

    @Inject
    @ConfigProperty(name = "luotsi.mail.user")
    Optional<String> user;

    @Inject
    @ConfigProperty(name = "luotsi.mail.password")
    Optional<String> password;

    @Inject
    @ConfigProperty(name = "luotsi.mail.password.file")
    Optional<String> passwordFile;

    @Inject
    @ConfigProperty(name = "luotsi.mail.from")
    Optional<String> sender;

    /** Where undeliverable mail returns to, for servers that take no empty sender of the envelope. */
    @Inject
    @ConfigProperty(name = "luotsi.mail.bounces")
    Optional<String> bounces;

    @Inject
    @ConfigProperty(name = "luotsi.mail.starttls", defaultValue = "true")
    boolean startTls;

    /** Mails sent in an hour, by all portals together. */
    @Inject
    @ConfigProperty(name = "luotsi.mail.hourly", defaultValue = "500")
    int hourly;

    /** The hour, in Helsinki, from which digests are sent. */
    @Inject
    @ConfigProperty(name = "luotsi.mail.hour", defaultValue = "7")
    int hour;

    @Inject
    @ConfigProperty(name = "luotsi.url")
    Optional<String> url;

    boolean isConfigured() {
        return host.isPresent();
    }

    // Methods, because a field of another bean is read from its proxy, which has none.

    int hour() {
        return hour;
    }

    int hourly() {
        return hourly;
    }

    Optional<MailFault> fault() {
        if (!isConfigured()) {
            return Optional.empty();
        }
        return readPassword().isEmpty() ? Optional.of(MailFault.PASSWORD_FILE) : mail().flatMap(MailSettings::fault);
    }

    Optional<MailSettings> mail() {
        return host.map(name -> new MailSettings(
                name,
                port,
                user,
                readPassword().orElse(""),
                sender.orElse(""),
                bounces.orElse(""),
                startTls,
                url.orElse("")));
    }

    /** The password, empty where there is none; nothing where its file cannot be read. */
    private Optional<String> readPassword() {
        if (password.isPresent() || passwordFile.isEmpty()) {
            return Optional.of(password.orElse(""));
        }
        try {
            return Optional.of(Files.readString(Path.of(passwordFile.get())).strip());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
