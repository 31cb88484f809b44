package fi.luotsi.launch.backup;

import fi.luotsi.launch.installation.OpenParts;
import fi.luotsi.launch.installation.Refusal;
import java.io.IOException;
import java.sql.SQLException;

/** A command that leaves nothing half done: what it began is taken away when it fails, and when Ctrl-C or a signal ends it. */
final class OneCommand {
    private static final int STOPPED = 130;

    private OneCommand() {}

    /** The steps; whatever has to be undone or closed is added to the parts. */
    interface Steps {
        void run(OpenParts parts) throws IOException, SQLException;
    }

    static int run(Steps steps) {
        var parts = new OpenParts();
        Runtime.getRuntime().addShutdownHook(new Thread(parts::close, "stop"));
        try {
            steps.run(parts);
            return 0;
        } catch (RuntimeException | IOException | SQLException failure) {
            if (parts.isClosing()) {
                System.err.println("Stopped; nothing was left behind.");
                return STOPPED;
            }
            throw failure instanceof Refusal refusal ? refusal : refusal(failure);
        } finally {
            parts.close();
        }
    }

    private static RuntimeException refusal(Exception failure) {
        return failure instanceof RuntimeException own
                ? own
                : new Refusal(
                        failure instanceof SQLException
                                ? "The database refuses: " + failure.getMessage()
                                : "A file cannot be read or written: " + failure.getMessage(),
                        failure);
    }
}
