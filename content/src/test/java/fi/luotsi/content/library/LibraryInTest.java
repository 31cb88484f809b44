package fi.luotsi.content.library;

import fi.luotsi.content.DocumentWithdrawn;
import fi.luotsi.content.Library;
import fi.luotsi.content.RevisionPublished;
import fi.luotsi.content.Told;
import jakarta.persistence.EntityManager;

/** The library on a database of a test. */
public record LibraryInTest(
        Library library,
        Archive archive,
        SourceCatalogue catalogue,
        Told<RevisionPublished> published,
        Told<DocumentWithdrawn> withdrawn) {
    public LibraryInTest(EntityManager entities) {
        this(library(entities), new Archive(), new SourceCatalogue(), new Told<>(), new Told<>());
        archive.entities = entities;
        archive.published = published;
        archive.withdrawn = withdrawn;
        catalogue.entities = entities;
    }

    private static Library library(EntityManager entities) {
        var library = new StoredLibrary();
        library.entities = entities;
        return library;
    }
}
