package fi.luotsi.content.harvest;

import fi.luotsi.content.CrawlOutcome;
import fi.luotsi.content.HostCount;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of the counts by host. */
@Entity
@Table(name = "harvest_host")
@IdClass(StoredHostCount.Key.class)
class StoredHostCount {
    @Id
    @Column(name = "harvest_id")
    String harvestId;

    @Id
    String host;

    @Id
    @Enumerated(EnumType.STRING)
    CrawlOutcome outcome;

    long addresses;

    HostCount toCount() {
        return new HostCount(host, outcome, addresses);
    }

    /** The key as JPA wants it. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        @Nullable
        String harvestId;

        @Nullable
        String host;

        @Nullable
        CrawlOutcome outcome;

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that
                    && Objects.equals(harvestId, that.harvestId)
                    && Objects.equals(host, that.host)
                    && outcome == that.outcome;
        }

        @Override
        public int hashCode() {
            return Objects.hash(harvestId, host, outcome);
        }
    }
}
