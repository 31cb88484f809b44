package fi.luotsi.compliance.notice;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * How the mail server is reached.
 *
 * @param bounces where the server returns what it cannot deliver; nowhere, if empty, so that no answer of a machine ever comes back to be answered
 */
record MailSettings(
        String host,
        int port,
        Optional<String> user,
        String password,
        String sender,
        String bounces,
        boolean startTls,
        String url) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");
    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "30000";

    Optional<MailFault> fault() {
        if (!isAddress(sender) || !(bounces.isEmpty() || isAddress(bounces))) {
            return Optional.of(MailFault.SENDER);
        }
        if (user.isPresent() && !startTls && !LOOPBACK.contains(host)) {
            return Optional.of(MailFault.UNENCRYPTED);
        }
        return url.isBlank() ? Optional.of(MailFault.ADDRESS) : Optional.empty();
    }

    /** As Jakarta Mail names them. */
    Properties properties() {
        var properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", host);
        properties.put("mail.smtp.port", Integer.toString(port));
        properties.put("mail.smtp.auth", Boolean.toString(user.isPresent()));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(startTls));
        properties.put("mail.smtp.starttls.required", Boolean.toString(startTls));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.put("mail.smtp.timeout", ANSWER_MILLIS);
        properties.put("mail.smtp.writetimeout", ANSWER_MILLIS);
        properties.put("mail.smtp.from", "<" + bounces + ">");
        properties.put("mail.mime.charset", "UTF-8");
        return properties;
    }

    /** One plain address: no name, no list, no line break. */
    static boolean isAddress(String text) {
        try {
            var address = new InternetAddress(text, true);
            return text.equals(address.getAddress()) && text.chars().noneMatch(Character::isISOControl);
        } catch (AddressException unreadable) {
            return false;
        }
    }
}
