package fi.luotsi.web.watch;

import fi.luotsi.compliance.notice.FigureWishes;
import fi.luotsi.compliance.notice.Letter;
import fi.luotsi.compliance.notice.Matter;
import fi.luotsi.web.api.PortalAddress;
import fi.luotsi.web.figure.FigureNews;
import fi.luotsi.web.figure.FiguresByMail;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.Figures;
import fi.luotsi.web.letter.LetterForm;
import fi.luotsi.web.letter.LetterPart;
import fi.luotsi.web.letter.LetterWords;
import fi.luotsi.web.letter.PeopleLetters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Writes the figures of a unit at the end of a month, for whoever still wants them and still sees the unit. */
@ApplicationScoped
class FigureLetters {
    @Inject
    FigureWishes wishes;

    @Inject
    FiguresByMail figures;

    @Inject
    PeopleLetters letters;

    @Inject
    PortalAddress address;

    Optional<Letter> letter(UUID account, String language, Matter.MonthOfUnit matter) {
        if (!wishes.isAsked(account, matter.unit())) {
            return Optional.empty();
        }
        var words = letters.words(language);
        return figures.of(account, matter.unit(), matter.month().atEndOfMonth(), words.texts())
                .map(news -> written(news, matter.unit(), words, address.of("")));
    }

    /** The subject names no unit: a subject is read over shoulders. */
    static Letter written(FigureNews news, UUID unit, LetterWords words, String base) {
        var texts = words.texts();
        var page = Address.of("/figures")
                .with("unit", unit.toString())
                .with("day", news.day().toString());
        return new LetterForm(words.language(), words.of(LetterPart.FIGURES_SUBJECT))
                .paragraph(texts.get("digest.greeting"))
                .paragraph(words.of(LetterPart.FIGURES_LEAD))
                .heading(news.unit() + ", " + new Figures(texts).day(news.day()))
                .items(news.lines())
                .link(texts.get("figures.letters.page"), base + page)
                .paragraph(texts.get("figures.protected"))
                .paragraph(words.of(LetterPart.FIGURES_CLOSE))
                .link(texts.get("figures.letters.end"), base + "/figures/letters")
                .paragraph(texts.get("letter.automatic"))
                .letter(Set.of());
    }
}
