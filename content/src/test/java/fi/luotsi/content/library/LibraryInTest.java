package fi.luotsi.content.library;

import fi.luotsi.content.AudienceChanged;
import fi.luotsi.content.DocumentVerified;
import fi.luotsi.content.DocumentWithdrawn;
import fi.luotsi.content.Drafts;
import fi.luotsi.content.Library;
import fi.luotsi.content.Reviews;
import fi.luotsi.content.RevisionPublished;
import fi.luotsi.content.Stewards;
import fi.luotsi.content.TextTrimmed;
import fi.luotsi.content.Told;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** The library on a database of a test. */
public record LibraryInTest(
        Library library,
        Archive archive,
        SourceCatalogue catalogue,
        Told<RevisionPublished> published,
        Told<DocumentWithdrawn> withdrawn,
        Reviews reviews,
        Told<DocumentVerified> verified,
        Told<TextTrimmed> trimmed,
        Stewards stewards,
        Drafts drafts,
        Told<AudienceChanged> audienceChanged,
        Completions completions) {
    public LibraryInTest(EntityManager entities) {
        this(
                library(entities),
                new Archive(),
                new SourceCatalogue(),
                new Told<>(),
                new Told<>(),
                new StoredReviews(),
                new Told<>(),
                new Told<>(),
                new StoredStewards(),
                new StoredDrafts(),
                new Told<>(),
                new Completions());
        completions.entities = entities;
        completions.published = published;
        archive.entities = entities;
        archive.published = published;
        archive.withdrawn = withdrawn;
        archive.trimmed = trimmed;
        catalogue.entities = entities;
        var stored = (StoredReviews) reviews;
        stored.entities = entities;
        stored.verified = verified;
        ((StoredStewards) stewards).entities = entities;
        var waiting = (StoredDrafts) drafts;
        waiting.entities = entities;
        waiting.archive = archive;
        waiting.audienceChanged = audienceChanged;
    }

    /** From now on it is this moment. */
    public void itIs(Instant moment) {
        ((StoredReviews) reviews).clock = Clock.fixed(moment, ZoneOffset.UTC);
    }

    private static Library library(EntityManager entities) {
        var library = new StoredLibrary();
        library.entities = entities;
        return library;
    }
}
