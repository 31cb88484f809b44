package fi.luotsi.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URI;
import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The WAR as it is built, deployed by Arquillian in a Payara Micro as it is delivered, without anything of our launcher: it must not depend on it. It is
 * asked from outside, because the access matrix lets nothing unknown in, Arquillian's own servlet least of all.
 */
@ExtendWith({WarServer.class, ArquillianExtension.class})
@RunAsClient
class WarIT {
    @ArquillianResource
    URL address;

    @Deployment(testable = false)
    static WebArchive portal() {
        var war = new File(LuotsiProcess.distribution().toFile(), "portal.war");
        return ShrinkWrap.createFromZipFile(WebArchive.class, war);
    }

    @Test
    void it_is_ready_with_a_plain_data_source_and_an_empty_library() {
        try (var visit = Visit.anonymous(
                URI.create(address.toString()).resolve("/").toString().replaceFirst("/$", ""))) {
            assertThat(visit.get("/health/ready").body())
                    .contains("\"database\":\"true\"")
                    .contains("\"search\":\"true\"");
            assertThat(visit.get("/").body()).contains("Luotsi");
            assertThat(visit.get("/api/v1/search?q=salasana").body()).contains("\"total\":0");
            assertThat(visit.get("/api/v1/sources").statusCode()).isEqualTo(401);
        }
    }
}
