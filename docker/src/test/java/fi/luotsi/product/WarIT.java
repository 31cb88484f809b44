package fi.luotsi.product;

import java.net.URI;
import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The WAR as it is built, deployed by Arquillian in a Payara Micro as it is delivered, without anything of our launcher: it must not depend on it. It is
 * asked from outside, because the access matrix lets nothing unknown in, Arquillian's own servlet least of all.
 */
@ExtendWith({WarServer.class, ArquillianExtension.class})
@RunAsClient
class WarIT implements WarQuestions {
    @ArquillianResource
    URL address;

    @Deployment(testable = false)
    static WebArchive portal() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, WarNeeds.war().toFile());
    }

    @Override
    public String url() {
        return URI.create(address.toString()).resolve("/").toString().replaceFirst("/$", "");
    }
}
