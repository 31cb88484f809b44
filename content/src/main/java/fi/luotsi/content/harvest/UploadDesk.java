package fi.luotsi.content.harvest;

import fi.luotsi.content.Audience;
import fi.luotsi.content.HarvestId;
import fi.luotsi.content.LocalName;
import fi.luotsi.content.PublicityClass;
import fi.luotsi.content.Reader;
import fi.luotsi.content.SentFile;
import fi.luotsi.content.Source;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.Upload;
import fi.luotsi.content.UploadedItem;
import fi.luotsi.content.Uploads;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** Uploads as runs over sources of their own. */
@ApplicationScoped
class UploadDesk implements Uploads {
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final int LOOKS = 150;

    @Inject
    UploadSources sources;

    @Inject
    UploadStore store;

    @Inject
    HarvestStore harvests;

    @Inject
    HarvestRuns runs;

    @Inject
    ContentConfig config;

    private Snapshots files;

    /** What a portal that was killed had not yet read is gone; its lines say so. */
    @PostConstruct
    void open() {
        try {
            files = Snapshots.in(config.tempFolder().resolve("uploads"));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public Optional<HarvestId> upload(
            String shelf,
            Audience audience,
            PublicityClass publicity,
            LocalName name,
            String owner,
            List<SentFile> sent,
            UUID account,
            Reader reader) {
        if (!reader.maySee(audience) || (audience.isPublic() && publicity != PublicityClass.PUBLIC)) {
            throw new IllegalArgumentException("Files may not be uploaded for " + audience + " as " + publicity);
        }
        var source = sources.of(shelf, audience, publicity, name, owner);
        return take(source, open(sent), account, owner);
    }

    private Doorway open(List<SentFile> sent) {
        try {
            return Doorway.open(files.folder(), sent);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The copies live as long as the run that reads them. */
    private Optional<HarvestId> take(Source source, Doorway doorway, UUID account, String owner) {
        var begun = Optional.<HarvestId>empty();
        try {
            begun = runs.part(
                    source,
                    doorway.items(),
                    Set.of(),
                    harvest -> store.keep(harvest, account, owner, doorway.files()),
                    doorway::close);
        } finally {
            if (begun.isEmpty()) {
                doorway.close();
            }
        }
        begun.ifPresent(this::awaitEnd);
        return begun;
    }

    /** Most files are read within moments: then it can be said at once what became of them. */
    private void awaitEnd(HarvestId harvest) {
        for (var look = 0; look < LOOKS && isRunning(harvest); look++) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private boolean isRunning(HarvestId harvest) {
        return harvests.report(harvest).filter(report -> !report.isOver()).isPresent();
    }

    @Override
    public Optional<Upload> find(HarvestId id, Reader reader) {
        return store.find(id, reader);
    }

    @Override
    public List<UploadedItem> standing(Reader reader, int limit) {
        return store.standing(reader, limit);
    }

    @Override
    public Optional<HarvestId> withdraw(SourceId id, String item, Reader reader) {
        return harvests.source(id)
                .filter(source -> source.kind() == Source.Kind.UPLOAD)
                .filter(source -> reader.maySee(source.audience()))
                .filter(source -> harvests.known(id).containsKey(item))
                .flatMap(source -> runs.part(source, List.of(), Set.of(item), harvest -> {}, () -> {}))
                .map(harvest -> {
                    awaitEnd(harvest);
                    return harvest;
                });
    }
}
