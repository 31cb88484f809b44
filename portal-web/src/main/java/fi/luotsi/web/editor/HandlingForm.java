package fi.luotsi.web.editor;

import fi.luotsi.content.Handling;
import fi.luotsi.content.Handlings;
import fi.luotsi.content.PublicityClass;
import fi.luotsi.content.Retention;
import fi.luotsi.web.layout.Sent;
import java.util.stream.Stream;

/** How a document is to be handled, as an editor typed it. */
public record HandlingForm(String publicity, String retention, String years, boolean held, String ground) {
    static HandlingForm of(Handling handling) {
        var retention = handling.retention();
        return new HandlingForm(
                handling.publicity().name(),
                retention.kind().name(),
                retention.kind() == Retention.Kind.YEARS ? Integer.toString(retention.years()) : "",
                handling.held(),
                "");
    }

    static HandlingForm of(Sent sent) {
        return new HandlingForm(
                sent.text("publicity"),
                sent.text("retention"),
                sent.text("years"),
                sent.has("held"),
                sent.text("ground"));
    }

    /** Empty, or what is wrong with it. */
    String problem() {
        if (!isOf(PublicityClass.values(), publicity) || !isOf(Retention.Kind.values(), retention)) {
            return "CHOICE";
        }
        if (kind() == Retention.Kind.YEARS && !hasYears()) {
            return "YEARS";
        }
        return ground.isBlank() || ground.length() > Handlings.LONGEST_GROUND ? "GROUND" : "";
    }

    private boolean hasYears() {
        return years.matches("[1-9]\\d{0,2}") && Integer.parseInt(years) <= Retention.MOST_YEARS;
    }

    private static boolean isOf(Enum<?>[] choices, String word) {
        return Stream.of(choices).anyMatch(choice -> choice.name().equals(word));
    }

    private Retention.Kind kind() {
        return Retention.Kind.valueOf(retention);
    }

    /** Of a form without a problem. */
    Handling handling() {
        return new Handling(
                PublicityClass.valueOf(publicity),
                new Retention(kind(), kind() == Retention.Kind.YEARS ? Integer.parseInt(years) : 0),
                held);
    }
}
