package fi.luotsi.web.gauge;

import fi.luotsi.content.RecognitionStatus;
import fi.luotsi.content.TextRecognition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The reading of pictures. */
@ApplicationScoped
class RecognitionGauge implements Gauge {
    @Inject
    TextRecognition recognition;

    @Override
    public void tell(Exposition out) {
        tell(out, recognition.status());
    }

    static void tell(Exposition out, RecognitionStatus status) {
        out.gauge("luotsi_recognition_available", "Whether there is a program that reads pictures.");
        out.line("luotsi_recognition_available", status.program().isPresent() ? 1 : 0);
        out.gauge("luotsi_recognition_pages", "Pages that are pictures, by what became of them.");
        out.line("luotsi_recognition_pages", status.waiting(), "state", "waiting");
        out.line("luotsi_recognition_pages", status.done(), "state", "done");
        status.failed()
                .forEach((reason, pages) ->
                        out.line("luotsi_recognition_pages", pages, "state", "failed", "reason", reason.name()));
    }
}
