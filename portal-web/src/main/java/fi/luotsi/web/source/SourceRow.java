package fi.luotsi.web.source;

import fi.luotsi.content.HarvestReport;
import fi.luotsi.content.Source;
import fi.luotsi.web.harvest.Progress;
import java.time.Instant;
import java.util.Optional;

/** A source with its latest run. */
public record SourceRow(Source source, Optional<HarvestReport> latest) {
    public boolean isRunning() {
        return latest.filter(report -> !report.isOver()).isPresent();
    }

    public boolean isWebSite() {
        return source.kind() == Source.Kind.WEB_SITE;
    }

    public boolean isMailbox() {
        return source.kind() == Source.Kind.MAILBOX;
    }

    public boolean isSharePoint() {
        return source.kind() == Source.Kind.SHAREPOINT;
    }

    /** Can a dry run tell what a harvest would do? */
    public boolean isTried() {
        return source.kind() == Source.Kind.FOLDER || source.kind() == Source.Kind.WEB_SITE;
    }

    /** Are its files sent by editors, so that there is nowhere to read them again? */
    public boolean isUpload() {
        return source.kind() == Source.Kind.UPLOAD;
    }

    public boolean isHarvested() {
        return latest.isPresent();
    }

    public HarvestReport report() {
        return latest.orElseThrow();
    }

    public Progress progress() {
        return new Progress(report(), Instant.now());
    }
}
