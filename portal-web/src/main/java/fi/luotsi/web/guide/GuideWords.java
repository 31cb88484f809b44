package fi.luotsi.web.guide;

import fi.luotsi.compliance.wording.OwnTexts;
import fi.luotsi.web.layout.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of helps and steps in the visitor's language: the city's own where it has written some. */
@RequestScoped
class GuideWords {
    @Inject
    OwnTexts own;

    @Inject
    Texts texts;

    private @Nullable Map<String, String> written;

    String of(String key) {
        if (written == null) {
            written = own.in(texts.locale().getLanguage());
        }
        return written.getOrDefault(key, texts.get(key));
    }
}
