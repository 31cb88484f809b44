package fi.luotsi.content.library;

import fi.luotsi.content.Audience;
import fi.luotsi.content.Document;
import fi.luotsi.content.DocumentId;
import fi.luotsi.content.LocalName;
import fi.luotsi.content.PublicityClass;
import fi.luotsi.content.Reader;
import fi.luotsi.content.Source;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** A source of pages for the staff, and one for the administrators, that a test lets arrive as it likes. */
record Pages(TestDatabase database, LibraryInTest stored, Path folder, SourceId source, SourceId closed) {
    static final Reader STAFF = Reader.of(Audience.STAFF_GROUP);
    static final Reader ADMINISTRATOR = Reader.of(Audience.STAFF_GROUP, "administrator");

    static Pages in(TestDatabase database, Path folder) {
        var stored = new LibraryInTest(database.entities());
        var open = source(database, stored, folder.resolve("open"), Audience.STAFF);
        var closed = source(database, stored, folder.resolve("closed"), Audience.of("administrator"));
        return new Pages(database, stored, folder, open, closed);
    }

    private static SourceId source(TestDatabase database, LibraryInTest stored, Path path, Audience audience) {
        return database.inTransaction(() -> stored.catalogue()
                        .add(
                                Source.Kind.FOLDER,
                                path.toString(),
                                LocalName.same(path.getFileName().toString()),
                                audience,
                                PublicityClass.INTERNAL,
                                "Ritva Rehtori"))
                .id();
    }

    void itIs(String moment) {
        stored.archive().clock = Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
    }

    Document arrived(String key, String text) {
        return arrived(source, ArrivalInTest.of(folder, key, text));
    }

    Document arrivedWith(String key, String text, String attachment) {
        return arrived(
                source, ArrivalInTest.of(folder, key, text, ArrivalInTest.of(folder, key + "/" + attachment, "Liite")));
    }

    Document arrivedClosed(String key, String text) {
        return arrived(closed, ArrivalInTest.of(folder, key, text));
    }

    private Document arrived(SourceId from, Arrival arrival) {
        var before = stored.published().events().size();
        database.inTransaction(() -> stored.archive().keep(from, List.of(arrival)));
        return document(stored.published().events().get(before).document());
    }

    Document document(DocumentId id) {
        return database.inTransaction(() -> stored.library().find(id, ADMINISTRATOR))
                .orElseThrow();
    }
}
