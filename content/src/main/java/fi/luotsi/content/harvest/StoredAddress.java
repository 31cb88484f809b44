package fi.luotsi.content.harvest;

import fi.luotsi.content.CrawlOutcome;
import fi.luotsi.content.source.Waiting;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of the addresses of web sites. */
@Entity
@Table(name = "web_address")
@IdClass(StoredAddressKey.class)
class StoredAddress {
    @Id
    @Column(name = "source_id")
    String sourceId;

    @Id
    String address;

    String host;
    int depth;
    int redirects;
    int attempts;
    boolean asked;
    boolean postponed;

    @Nullable
    String twin;

    String version;

    @Nullable
    String api;

    @Column(name = "api_version")
    String apiVersion;

    @Enumerated(EnumType.STRING)
    @Nullable
    CrawlOutcome outcome;

    int status;
    int misses;

    Waiting toWaiting() {
        return new Waiting(
                address,
                depth,
                redirects,
                Optional.ofNullable(twin),
                version,
                postponed,
                attempts,
                Optional.ofNullable(api),
                apiVersion);
    }

    Waiting inNewRound() {
        var isTwin = outcome == CrawlOutcome.DUPLICATE;
        return new Waiting(
                address,
                depth,
                redirects,
                isTwin ? Optional.ofNullable(twin) : Optional.empty(),
                isTwin ? version : "",
                false,
                0,
                Optional.empty(),
                "");
    }
}
