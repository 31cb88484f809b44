package fi.luotsi.web.letter;

import fi.luotsi.compliance.accessibility.BarrierAnswered;
import fi.luotsi.compliance.acknowledgement.SignatureEntered;
import fi.luotsi.compliance.notice.Notices;
import fi.luotsi.compliance.policy.QuestionAnswered;
import fi.luotsi.compliance.policy.QuestionAsked;
import fi.luotsi.compliance.training.SessionTold;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Puts a letter in together with what it tells of: both are kept, or neither. */
@ApplicationScoped
class Outgoing {
    @Inject
    Notices notices;

    void entered(@Observes SignatureEntered event) {
        notices.receipt(event.person(), event.number());
    }

    void session(@Observes SessionTold event) {
        notices.session(event.session(), event.person(), event.cancelled());
    }

    void asked(@Observes QuestionAsked event) {
        notices.asked(event.owner(), event.question());
    }

    void answered(@Observes BarrierAnswered event) {
        notices.answered(event.email(), event.language(), event.barrier());
    }

    void answered(@Observes QuestionAnswered event) {
        notices.answered(event.asker(), event.question());
    }
}
