package fi.luotsi.web.letter;

import fi.luotsi.compliance.accessibility.Barrier;
import fi.luotsi.compliance.accessibility.Barriers;
import fi.luotsi.compliance.notice.Letter;
import fi.luotsi.web.api.PortalAddress;
import fi.luotsi.web.layout.Figures;
import fi.luotsi.web.layout.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Writes the answer to somebody who could not use something. Its words belong to the law and not to the city. */
@ApplicationScoped
class BarrierLetters {
    @Inject
    Barriers barriers;

    @Inject
    PortalAddress address;

    Optional<Letter> letter(UUID id, Texts texts) {
        return barriers.find(id).flatMap(barrier -> barrier.answer().map(answer -> letter(barrier, answer, texts)));
    }

    private Letter letter(Barrier barrier, Barrier.Answer answer, Texts texts) {
        return new LetterForm(
                        texts.locale().getLanguage(),
                        texts.format("barrier.letter.subject", Integer.toString(barrier.number())))
                .paragraph(texts.get("digest.greeting"))
                .paragraph(texts.format("barrier.letter.lead", new Figures(texts).day(barrier.receivedAt())))
                .quote(barrier.text())
                .paragraph(texts.get("barrier.answer"))
                .quote(answer.text())
                .paragraph(texts.get("barrier.appeal"))
                .link(texts.get("accessibility.title"), address.of("/accessibility"))
                .paragraph(texts.get("letter.automatic"))
                .letter(Set.of());
    }
}
