package fi.luotsi.content.harvest;

import fi.luotsi.content.SignIn;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.WebSite;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;

/** A row of the settings of web sites; lists stand one entry a line. */
@Entity
@Table(name = "web_site")
class StoredWebSite {
    @Id
    @Column(name = "source_id")
    String sourceId;

    String include;
    String exclude;
    boolean internal;
    int depth;
    int pages;
    int minutes;

    @Column(name = "delay_millis")
    int delayMillis;

    @Enumerated(EnumType.STRING)
    @Column(name = "sign_in")
    SignIn.Kind signIn;

    @Column(name = "sign_in_name")
    String signInName;

    @Column(name = "sign_in_secret")
    String signInSecret;

    static StoredWebSite of(SourceId source, WebSite site, Strongbox strongbox) {
        var row = new StoredWebSite();
        row.sourceId = source.toString();
        row.include = String.join("\n", site.include());
        row.exclude = String.join("\n", site.exclude());
        row.internal = site.internal();
        row.depth = site.limits().depth();
        row.pages = site.limits().pages();
        row.minutes = (int) site.limits().time().toMinutes();
        row.delayMillis = (int) site.limits().delay().toMillis();
        row.signIn = site.signIn().kind();
        row.signInName = site.signIn().name();
        row.signInSecret = site.signIn().secret().isEmpty()
                ? ""
                : strongbox.seal(site.signIn().secret(), row.sourceId);
        return row;
    }

    WebSite toSite(String start, String secret) {
        return new WebSite(
                start,
                include.lines().toList(),
                exclude.lines().toList(),
                internal,
                new WebSite.Limits(depth, pages, Duration.ofMinutes(minutes), Duration.ofMillis(delayMillis)),
                new SignIn(signIn, signInName, secret));
    }
}
