package fi.luotsi.indexer.agreement;

import fi.luotsi.content.DocumentId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A row for each of the two texts of a finding. */
@Entity
@Table(name = "agreement_side")
@IdClass(StoredSideKey.class)
class StoredSide {
    static final int ONE = 0;
    static final int OTHER = 1;

    @Id
    @Column(name = "finding_id")
    String findingId;

    @Id
    int place;

    @Column(name = "document_id")
    String documentId;

    String anchor;

    @Column(name = "text_hash")
    String textHash;

    @Column(name = "sentence_start")
    int sentenceStart;

    @Column(name = "sentence_end")
    int sentenceEnd;

    @Column(name = "value_start")
    int valueStart;

    @Column(name = "value_end")
    int valueEnd;

    static StoredSide of(Finding finding, int place) {
        var side = place == ONE ? finding.one() : finding.other();
        var stored = new StoredSide();
        stored.findingId = finding.id().toString();
        stored.place = place;
        stored.documentId = side.document().toString();
        stored.anchor = side.anchor();
        stored.textHash = side.hash();
        stored.sentenceStart = side.start();
        stored.sentenceEnd = side.end();
        stored.valueStart = side.valueStart();
        stored.valueEnd = side.valueEnd();
        return stored;
    }

    Side toSide() {
        return new Side(DocumentId.of(documentId), anchor, textHash, sentenceStart, sentenceEnd, valueStart, valueEnd);
    }
}
