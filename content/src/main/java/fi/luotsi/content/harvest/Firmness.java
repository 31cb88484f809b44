package fi.luotsi.content.harvest;

import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A call of the database may lose a deadlock against another harvest: then it is made again. */
final class Firmness {
    private static final Logger LOG = Logger.getLogger(Firmness.class.getName());
    private static final int ATTEMPTS = 3;

    private Firmness() {}

    static <T> T firmly(Supplier<T> call) {
        for (var attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return call.get();
            } catch (RuntimeException refused) {
                LOG.log(Level.FINE, "A call of a harvest is made again", refused);
            }
        }
        return call.get();
    }
}
