package fi.luotsi.content.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The HTML of a message, taken apart: what its writer says, and the quoted pieces. The signature is in neither. */
record MailPage(Document own, String attribution, List<Element> quotes) {
    private static final String SIGNATURES =
            ".gmail_signature, .moz-signature, #Signature, #signature, #ms-outlook-mobile-signature";
    private static final String QUOTES =
            "blockquote[type=cite], blockquote.gmail_quote, .gmail_quote, .protonmail_quote, .yahoo_quoted";
    private static final String ATTRIBUTIONS = ".moz-cite-prefix, .gmail_attr";
    /** Where Outlook's head of the message below begins. */
    private static final String OUTLOOK = "#divRplyFwdMsg, #appendonsend, div[style*=border-top]";

    private static final Pattern HEAD =
            Pattern.compile("(?isu)^\\s*(?:lähettäjä|från|from):.*(?:lähetetty|skickat|sent|päivä|date):.*");

    static MailPage of(String html) {
        var page = Jsoup.parse(html);
        page.select(SIGNATURES).remove();
        var quotes = new ArrayList<Element>();
        for (var quote : page.select(QUOTES)) {
            if (quote.parents().stream().noneMatch(quotes::contains)) {
                quotes.add(quote);
            }
        }
        cutBelow(page, quotes);
        quotes.forEach(Element::remove);
        var attributions = page.select(ATTRIBUTIONS);
        attributions.remove();
        var attribution = attributions.isEmpty() ? "" : attributions.getFirst().text();
        return new MailPage(page, attribution.isBlank() ? PlainMail.UNKNOWN_WRITER : attribution, quotes);
    }

    private static void cutBelow(Document page, List<Element> quotes) {
        for (var head : page.select(OUTLOOK)) {
            if (head.is("#divRplyFwdMsg") || HEAD.matcher(head.text()).matches()) {
                var siblings = head.nextElementSiblings();
                quotes.add(head);
                quotes.addAll(siblings);
                return;
            }
        }
    }

    void into(SectionBuilder sections, boolean quotesAreKnown) {
        walk(own.body(), sections, 1);
        if (!quotesAreKnown && quotes.stream().anyMatch(Element::hasText)) {
            sections.heading(2, attribution, null);
            quotes.forEach(quote -> walk(quote, sections, 2));
        }
    }

    /** Its headings stand below that of the message. */
    private static void walk(Element content, SectionBuilder sections, int below) {
        for (var heading : content.select("h1, h2, h3, h4, h5, h6")) {
            heading.tagName("h" + Math.min(6, heading.normalName().charAt(1) - '0' + below));
        }
        PageWalk.walk(content, new TextFlow(sections, false), false);
    }
}
