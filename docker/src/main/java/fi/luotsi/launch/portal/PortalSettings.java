package fi.luotsi.launch.portal;

import fi.luotsi.launch.installation.Refusal;
import fi.luotsi.launch.installation.Settings;

/**
 * How the portal is run.
 *
 * @param address on which it listens: the loopback address, unless the settings say otherwise
 * @param url under which its readers know it
 * @param heap in the JVM's notation
 * @param lines how the log is written
 */
public record PortalSettings(int port, String address, String url, String heap, LogFormat lines) {
    private static final String LOOPBACK = "127.0.0.1";

    public static PortalSettings of(Settings settings, int port, boolean sample) {
        var address = settings.find("LUOTSI_LISTEN").orElse(LOOPBACK);
        if (sample && !address.equals(LOOPBACK)) {
            throw new Refusal("With sample content and its accounts Luotsi listens on this machine only."
                    + " Start with --empty on a new data folder to listen on " + address + ".");
        }
        if (!address.matches("[0-9a-fA-F.:]+")) {
            throw new Refusal("LUOTSI_LISTEN takes an IP address, not " + address + ".");
        }
        return new PortalSettings(
                port,
                address,
                settings.find("LUOTSI_PUBLIC_URL").orElse("http://" + LOOPBACK + ":" + port),
                settings.find("LUOTSI_HEAP").orElse("1g"),
                LogFormat.of(settings.find("LUOTSI_LOG_FORMAT").orElse(LogFormat.PLAIN.word())));
    }
}
