package fi.luotsi.web.people;

import fi.luotsi.compliance.people.Departures;
import fi.luotsi.compliance.people.Departures.Overview;
import fi.luotsi.web.layout.Sent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The part of {@code /admin/import} about a directory: whom it keeps, and whom it may not take away until an administrator lets them go. */
@Named
@RequestScoped
public class DirectoryCard {
    private static final int MOST = 100_000;

    @Inject
    Departures departures;

    private @Nullable Overview overview;

    public Overview overview() {
        if (overview == null) {
            overview = departures.overview();
        }
        return overview;
    }

    /** Lets as many more go as somebody wrote down. */
    boolean letGo(Sent sent, UUID by) {
        var people = sent.text("people");
        var isNumber = people.matches("[1-9]\\d{0,5}") && Integer.parseInt(people) <= MOST;
        if (isNumber) {
            departures.letGo(Integer.parseInt(people), by);
        }
        return isNumber;
    }
}
