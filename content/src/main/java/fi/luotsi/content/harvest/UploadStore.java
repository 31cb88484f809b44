package fi.luotsi.content.harvest;

import fi.luotsi.content.Audience;
import fi.luotsi.content.DocumentId;
import fi.luotsi.content.ExtractionReason;
import fi.luotsi.content.ExtractionState;
import fi.luotsi.content.HarvestId;
import fi.luotsi.content.HarvestReport;
import fi.luotsi.content.LocalName;
import fi.luotsi.content.Reader;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.Upload;
import fi.luotsi.content.Upload.State;
import fi.luotsi.content.UploadedItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was uploaded and what became of it; each call is one transaction. */
@ApplicationScoped
@Transactional
class UploadStore {
    @PersistenceContext(unitName = "content")
    EntityManager entities;

    /** A file at the door: its safe name, and why it was not let in, where it was not. */
    record Door(String name, String sha256, @Nullable State refusal) {}

    void keep(HarvestId harvest, UUID account, String owner, List<Door> files) {
        entities.createNativeQuery("insert into upload (harvest_id, account_id, owner) values (?1, ?2, ?3)")
                .setParameter(1, harvest.toString())
                .setParameter(2, account.toString())
                .setParameter(3, owner)
                .executeUpdate();
        for (var number = 0; number < files.size(); number++) {
            var file = files.get(number);
            entities.createNativeQuery("""
                            insert into upload_file (harvest_id, number, item_key, sha256, refusal) values (?1, ?2, ?3, ?4, ?5)""")
                    .setParameter(1, harvest.toString())
                    .setParameter(2, number)
                    .setParameter(3, file.name())
                    .setParameter(4, file.sha256())
                    .setParameter(
                            5, file.refusal() == null ? "" : file.refusal().name())
                    .executeUpdate();
        }
    }

    Optional<Upload> find(HarvestId id, Reader reader) {
        return rows("""
                        select s.name_fi, s.name_sv, s.name_en, s.audience, h.state from upload u
                        join harvest h on h.id = u.harvest_id join source s on s.id = h.source_id where u.harvest_id = ?1""", id.toString())
                .filter(row -> reader.maySee(Audience.parse(text(row[3]))))
                .map(row -> {
                    var state = HarvestReport.State.valueOf(text(row[4]));
                    var lines = rows("""
                            select f.item_key, f.refusal, f.sha256, i.state, i.reason, i.sha256, i.harvest_id, d.id from upload_file f
                            join harvest h on h.id = f.harvest_id
                            left join source_item i on i.source_id = h.source_id and i.item_key = f.item_key
                            left join document d on d.source_id = h.source_id and d.item_key = f.item_key and d.withdrawn_at is null
                            where f.harvest_id = ?1 order by f.number""", id.toString())
                            .map(line -> line(line, id, state))
                            .toList();
                    return new Upload(id, name(row, 0), state != HarvestReport.State.RUNNING, lines);
                })
                .findFirst();
    }

    private static Upload.Line line(Object[] row, HarvestId id, HarvestReport.State run) {
        var state = state(row, id, run);
        var isRead = state == State.INDEXED || state == State.PARTIAL || state == State.REJECTED;
        return new Upload.Line(
                text(row[0]),
                state,
                isRead ? reason(row[4]) : Optional.empty(),
                isRead ? document(row[7]) : Optional.empty());
    }

    private static State state(Object[] row, HarvestId id, HarvestReport.State run) {
        if (!text(row[1]).isEmpty()) {
            return State.valueOf(text(row[1]));
        }
        if (row[3] != null
                && (text(row[2]).equals(text(row[5])) || id.toString().equals(text(row[6])))) {
            return State.valueOf(text(row[3]));
        }
        return switch (run) {
            case RUNNING -> State.WAITING;
            case DONE -> State.REPLACED;
            case STOPPED, FAILED -> State.LOST;
        };
    }

    /** Uploaded files of the audiences that the reader belongs to, the latest first. */
    List<UploadedItem> standing(Reader reader, int limit) {
        return rows("""
                        select s.id, s.name_fi, s.name_sv, s.name_en, s.audience, i.item_key, i.state, i.reason, d.id from source s
                        join source_item i on i.source_id = s.id and i.parent_key is null
                        left join document d on d.source_id = s.id and d.item_key = i.item_key and d.withdrawn_at is null
                        where s.kind = ?1 and s.removed_at is null order by i.harvest_id desc, i.item_key""", "UPLOAD")
                .filter(row -> reader.maySee(Audience.parse(text(row[4]))))
                .limit(limit)
                .map(row -> new UploadedItem(
                        SourceId.of(text(row[0])),
                        name(row, 1),
                        text(row[5]),
                        ExtractionState.valueOf(text(row[6])),
                        reason(row[7]),
                        document(row[8])))
                .toList();
    }

    private Stream<Object[]> rows(String query, String parameter) {
        List<?> rows =
                entities.createNativeQuery(query).setParameter(1, parameter).getResultList();
        return rows.stream().map(Object[].class::cast);
    }

    private static LocalName name(Object[] row, int first) {
        return new LocalName(text(row[first]), text(row[first + 1]), text(row[first + 2]));
    }

    private static Optional<ExtractionReason> reason(@Nullable Object word) {
        return word == null ? Optional.empty() : Optional.of(ExtractionReason.valueOf(word.toString()));
    }

    private static Optional<DocumentId> document(@Nullable Object id) {
        return id == null ? Optional.empty() : DocumentId.parse(id.toString());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
