package fi.luotsi.compliance.notice;

import static fi.luotsi.compliance.database.Native.id;
import static fi.luotsi.compliance.database.Native.instant;

import fi.luotsi.compliance.database.Native;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/** The queries of who wants figures by mail. */
record FigureWishRepository(Native statements) {
    void add(FigureWish wish) {
        statements.run(
                "insert ignore into figure_wish (account_id, unit_id, asked_at) values (?1, ?2, ?3)",
                wish.account(),
                wish.unit(),
                wish.askedAt());
    }

    void remove(UUID account, UUID unit) {
        statements.run("delete from figure_wish where account_id = ?1 and unit_id = ?2", account, unit);
    }

    List<FigureWish> of(UUID account) {
        return wishes(
                "select account_id, unit_id, asked_at from figure_wish where account_id = ?1 order by asked_at,"
                        + " unit_id",
                account);
    }

    /** Those from before the end of a month of which there is no letter on it yet. */
    List<FigureWish> unmet(YearMonth month, Instant over) {
        return wishes("""
            select w.account_id, w.unit_id, w.asked_at from figure_wish w left join mail m
            on m.mail_key = concat(?1, w.unit_id, ' ', w.account_id)
            where w.asked_at < ?2 and m.id is null order by w.account_id, w.unit_id\
            """, MailKey.figures(month), over);
    }

    private List<FigureWish> wishes(String sql, Object... values) {
        return statements.rows(sql, values).stream()
                .map(row -> new FigureWish(id(row[0]), id(row[1]), instant(row[2])))
                .toList();
    }
}
