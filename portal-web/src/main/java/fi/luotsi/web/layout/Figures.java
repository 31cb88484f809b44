package fi.luotsi.web.layout;

import fi.luotsi.compliance.disclosure.Shown;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Days, times, sizes and counts as people in Finland write them, in the words of one language. */
public class Figures {
    public static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.yyyy", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d.M.yyyy H.mm", Locale.ROOT);
    private static final double KILO = 1000;

    private final Texts texts;

    public Figures(Texts texts) {
        this.texts = texts;
    }

    public String day(LocalDate day) {
        return DAY.format(day);
    }

    public String day(Instant moment) {
        return day(LocalDate.ofInstant(moment, ZONE));
    }

    /** As {@code <time datetime>} takes it: browsers know no fractions beyond thousandths. */
    public String datetime(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    public String moment(Instant moment) {
        return MOMENT.format(moment.atZone(ZONE));
    }

    /** In whole percent, if there are enough to say; "–" otherwise. */
    public String share(Shown shown) {
        return shown.isFew()
                ? texts.get("figures.few.short")
                : shown.percent().map(percent -> percent + "\u00a0%").orElse("–");
    }

    /** How many of how many, where there are enough to say. */
    public String pair(Shown shown) {
        return shown.isFew() ? texts.get("figures.few.short") : count(shown.count()) + "/" + count(shown.base());
    }

    /** Of a group that is told of, a part. */
    public String part(Shown group, int count) {
        return group.isFew() ? "–" : count(count);
    }

    public String count(long count) {
        return number(0).format(count);
    }

    /** Sizes in decimal units, as disks and networks count them. */
    public String bytes(long bytes) {
        if (bytes < KILO * KILO) {
            return texts.format("size.kilobytes", count(Math.max(1, Math.round(bytes / KILO))));
        }
        if (bytes < KILO * KILO * KILO) {
            return texts.format("size.megabytes", number(1).format(bytes / KILO / KILO));
        }
        return texts.format("size.gigabytes", number(1).format(bytes / KILO / KILO / KILO));
    }

    public String seconds(Duration duration) {
        return texts.format("time.seconds", number(2).format(duration.toNanos() / 1e9));
    }

    /** How long something took, to the second, or to the minute when it took hours. */
    public String length(Duration duration) {
        if (duration.toMinutes() < 1) {
            return texts.format("time.seconds", duration.toSeconds());
        }
        return duration.toHours() < 1
                ? texts.format("time.minutes", duration.toMinutes(), duration.toSecondsPart())
                : texts.format("time.hours", duration.toHours(), duration.toMinutesPart());
    }

    /** The name of a language (ISO 639-1), or of none. */
    public String language(String code) {
        return code.isEmpty() ? texts.get("language.unknown") : Locale.of(code).getDisplayLanguage(texts.locale());
    }

    private NumberFormat number(int decimals) {
        var format = NumberFormat.getInstance(texts.locale());
        format.setMaximumFractionDigits(decimals);
        return format;
    }
}
