package fi.luotsi.content.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The settings are a contract with administrators: keys and defaults change here, knowingly, or not at all. */
class ContentConfigTest {
    @Test
    void keys_and_defaults_are_these() {
        var settings = Arrays.stream(ContentConfig.class.getDeclaredFields())
                .map(field -> field.getAnnotation(ConfigProperty.class))
                .collect(Collectors.toMap(ConfigProperty::name, ConfigProperty::defaultValue));

        assertThat(settings)
                .hasSize(10)
                .containsEntry("luotsi.worker.folder", ConfigProperty.UNCONFIGURED_VALUE)
                .containsEntry("luotsi.temp.folder", ConfigProperty.UNCONFIGURED_VALUE)
                .containsEntry("luotsi.secrets.folder", ConfigProperty.UNCONFIGURED_VALUE)
                .containsEntry("luotsi.worker.count", "2")
                .containsEntry("luotsi.worker.heap.mebibytes", "512")
                .containsEntry("luotsi.worker.seconds", "60")
                .containsEntry("luotsi.worker.files", "5000")
                .containsEntry("luotsi.recognition.program", "tesseract")
                .containsEntry("luotsi.recognition.seconds", "120")
                .containsEntry("luotsi.recognition.pages", "300");
    }
}
