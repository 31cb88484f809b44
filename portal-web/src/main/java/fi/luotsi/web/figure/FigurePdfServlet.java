package fi.luotsi.web.figure;

import fi.luotsi.web.layout.Figures;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.print.PdfPage;
import fi.luotsi.web.print.PdfPage.Fact;
import fi.luotsi.web.signin.Visitor;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code /figures/pdf}: the figures of a unit on one page, each with what it is compared with and what it was made of. */
@WebServlet("/figures/pdf")
public class FigurePdfServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Dashboard dashboard;

    @Inject
    transient FigureWords words;

    @Inject
    transient Visitor visitor;

    @Inject
    transient Texts texts;

    @Inject
    transient Figures figures;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var sent = new Sent(request);
        var day = dashboard.day(sent);
        var cards = dashboard.cards(sent.id("unit"), day);
        if (cards.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var place = cards.getFirst().line().place();
        response.setContentType("application/pdf");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"luotsi-" + place.code() + "-" + day + ".pdf\"");
        response.getOutputStream()
                .write(new PdfPage(
                                visitor.language(),
                                texts.format("figures.pdf", place.name(visitor.language()), figures.day(day)),
                                List.of(texts.get("figures.lead")),
                                cards.stream().map(this::fact).toList(),
                                List.of(texts.get("figures.protected")))
                        .bytes());
    }

    private Fact fact(FigureCard card) {
        var definition = card.definition();
        return new Fact(
                words.name(definition),
                Stream.of(
                                words.value(definition, card.shown()),
                                words.base(definition, card.shown()),
                                words.city(card),
                                words.before(card),
                                texts.format(
                                        "figures.made",
                                        figures.moment(card.release().frozenAt()),
                                        card.release().revision(),
                                        card.release().sha256().substring(0, 12)))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(". ")));
    }
}
