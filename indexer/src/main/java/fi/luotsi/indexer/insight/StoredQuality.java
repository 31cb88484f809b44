package fi.luotsi.indexer.insight;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A row for each day on which the search was measured. */
@Entity
@Table(name = "search_quality")
class StoredQuality {
    @Id
    @Column(name = "measured_on")
    LocalDate day;

    int queries;
    double ndcg10;
    double mrr10;

    Quality toQuality() {
        return new Quality(day, queries, ndcg10, mrr10);
    }
}
