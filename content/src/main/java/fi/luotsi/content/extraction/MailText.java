package fi.luotsi.content.extraction;

import java.util.List;

/** The text of a message, part by part, without its signature; what it quotes stands apart. */
record MailText(List<Part> parts) {
    /** One text, plain or HTML. */
    record Part(boolean html, String text) {}

    /** @param quotesAreKnown does what the message quotes stand elsewhere in the same file, so that it is left out here? */
    void into(SectionBuilder sections, boolean quotesAreKnown) {
        for (var part : parts) {
            if (part.html()) {
                MailPage.of(part.text()).into(sections, quotesAreKnown);
            } else {
                into(sections, PlainMail.of(part.text()), quotesAreKnown);
            }
        }
    }

    private static void into(SectionBuilder sections, PlainMail mail, boolean quotesAreKnown) {
        PlainText.into(sections, mail.own());
        if (!quotesAreKnown && !mail.quoted().isBlank()) {
            sections.heading(2, mail.attribution(), null);
            PlainText.into(sections, mail.quoted());
        }
    }
}
