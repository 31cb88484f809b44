package fi.luotsi.compliance.notice;

import fi.luotsi.compliance.database.Native;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * Who wants the figures of a unit by mail, once a month: the first letter comes after the end of the month in which it was asked for. Whether somebody may see the
 * unit is asked by whoever writes the letter, when it is sent.
 */
@ApplicationScoped
@Transactional
public class FigureWishes {
    public static final int MOST = 50;

    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    Clock clock = Clock.systemUTC();

    /** False where somebody asks for too many. Asking again changes nothing. */
    public boolean ask(UUID account, UUID unit) {
        if (of(account).size() >= MOST) {
            return isAsked(account, unit);
        }
        rows().add(new FigureWish(account, unit, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        return true;
    }

    /** Also of letters that wait already. */
    public void stop(UUID account, UUID unit) {
        rows().remove(account, unit);
    }

    /** The oldest first. */
    public List<FigureWish> of(UUID account) {
        return rows().of(account);
    }

    public boolean isAsked(UUID account, UUID unit) {
        return of(account).stream().anyMatch(wish -> wish.unit().equals(unit));
    }

    private FigureWishRepository rows() {
        return new FigureWishRepository(new Native(entities));
    }
}
