package fi.luotsi.indexer.insight;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row for each cluster; its stems tell which queries belong to it. */
@Entity
@Table(name = "vain_cluster")
class StoredCluster {
    private static final int LONGEST_OTHERS = 1000;

    @Id
    String id;

    String stems;

    @Enumerated(EnumType.STRING)
    Cluster.Kind kind;

    String words;
    String others = "";
    int searches;
    int vain;
    int opened;

    @Column(name = "seen_on")
    LocalDate seenOn;

    @Enumerated(EnumType.STRING)
    Cluster.State state = Cluster.State.OPEN;

    @Column(name = "acted_on")
    @Nullable
    LocalDate actedOn;

    @Column(name = "acted_by")
    @Nullable
    String actedBy;

    @Column(name = "before_searches")
    int beforeSearches;

    @Column(name = "before_vain")
    int beforeVain;

    @Column(name = "before_opened")
    int beforeOpened;

    @Column(name = "after_searches")
    int afterSearches;

    @Column(name = "after_vain")
    int afterVain;

    @Column(name = "after_opened")
    int afterOpened;

    @Column(name = "measured_on")
    @Nullable
    LocalDate measuredOn;

    /** Takes over what the latest night found. */
    void show(VainGroup group, LocalDate today) {
        kind = group.kind();
        words = group.words();
        others = fitting(group.others());
        searches = group.figure().searches();
        vain = group.figure().vain();
        opened = group.figure().opened();
        seenOn = today;
    }

    void act(Cluster.State done, String by, LocalDate today, Figure before) {
        state = done;
        actedBy = by;
        actedOn = today;
        beforeSearches = before.searches();
        beforeVain = before.vain();
        beforeOpened = before.opened();
        measure(null, Figure.NONE);
    }

    void reopen() {
        state = Cluster.State.OPEN;
        actedBy = null;
        actedOn = null;
        measure(null, Figure.NONE);
    }

    void measure(@Nullable LocalDate today, Figure after) {
        afterSearches = after.searches();
        afterVain = after.vain();
        afterOpened = after.opened();
        measuredOn = today;
    }

    Cluster toCluster() {
        return new Cluster(
                UUID.fromString(id),
                kind,
                words,
                others.isEmpty() ? List.of() : List.of(others.split("\n")),
                new Figure(searches, vain, opened),
                state,
                Optional.ofNullable(actedOn),
                new Figure(beforeSearches, beforeVain, beforeOpened),
                Optional.ofNullable(measuredOn),
                new Figure(afterSearches, afterVain, afterOpened));
    }

    private static String fitting(List<String> queries) {
        var text = new StringBuilder();
        for (var query : queries) {
            if (text.length() + query.length() + 1 > LONGEST_OTHERS) {
                break;
            }
            text.append(text.isEmpty() ? "" : "\n").append(query);
        }
        return text.toString();
    }
}
