package fi.luotsi.launch.backup;

import fi.luotsi.launch.database.DatabaseAccess;
import fi.luotsi.launch.database.Schema;
import java.util.Optional;

/** What a restore puts into a database of the city's own, to be taken out again unless all of it came. Our own database goes with its folder. */
final class Made implements AutoCloseable {
    private final Optional<DatabaseAccess> access;
    private boolean kept;

    /** Refuses a database in which something stands: that would be taken out as well. */
    Made(Optional<DatabaseAccess> access) {
        access.ifPresent(Schema::requireEmpty);
        this.access = access;
    }

    void keep() {
        kept = true;
    }

    @Override
    public void close() {
        if (!kept) {
            access.ifPresent(Schema::remove);
        }
    }
}
