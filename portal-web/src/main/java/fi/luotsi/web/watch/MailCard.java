package fi.luotsi.web.watch;

import fi.luotsi.compliance.notice.MailStatus;
import fi.luotsi.compliance.notice.Notices;
import fi.luotsi.web.layout.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** How mail stands, for the status page. */
@Named
@RequestScoped
public class MailCard {
    @Inject
    Notices notices;

    @Inject
    Texts texts;

    private MailStatus status = new MailStatus(false, Optional.empty(), 0, Optional.empty(), 0, Optional.empty());

    @PostConstruct
    void read() {
        status = notices.mailStatus();
    }

    public MailStatus getStatus() {
        return status;
    }

    /** What does not work, and what helps; empty when everything does. */
    public String getEffect() {
        if (!status.configured()) {
            return texts.get("status.mail.off.text");
        }
        return status.fault()
                .map(fault -> texts.get("status.mail.fault." + fault.name()))
                .orElse("");
    }
}
