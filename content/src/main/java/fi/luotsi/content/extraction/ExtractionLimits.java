package fi.luotsi.content.extraction;

import java.time.Duration;

/**
 * How much a file may cost. Everything beyond is cut off with a reason, never read in silence.
 *
 * @param workers files read at the same time, each in its own JVM; one spare JVM stands ready besides
 * @param heapMebibytes heap of one worker
 * @param fileTime wall clock for one file with all its parts
 * @param filesPerWorker after so many files a worker is replaced, against slow leaks in the parsers
 * @param fileBytes largest file
 * @param textCharacters longest text of one file with all its parts
 * @param parts most attachments and packed files of one file, at all depths together
 * @param partDepth deepest nesting of parts: 1 reads the attachments, but not what is packed in them
 * @param partBytes size of all parts together, unpacked
 */
public record ExtractionLimits(
        int workers,
        int heapMebibytes,
        Duration fileTime,
        int filesPerWorker,
        long fileBytes,
        int textCharacters,
        int parts,
        int partDepth,
        long partBytes) {
    private static final long MEBIBYTE = 1024 * 1024;

    public ExtractionLimits {
        var smallest = Math.min(Math.min(workers, heapMebibytes), Math.min(filesPerWorker, textCharacters));
        if (smallest < 1 || fileBytes < 1 || Math.min(parts, partDepth) < 0 || partBytes < 0) {
            throw new IllegalArgumentException("limits of extraction must be positive");
        }
        if (!fileTime.isPositive()) {
            throw new IllegalArgumentException("time limit of extraction must be positive: " + fileTime);
        }
    }

    public static ExtractionLimits standard() {
        return new ExtractionLimits(
                2, 512, Duration.ofSeconds(60), 5_000, 100 * MEBIBYTE, 10_000_000, 500, 5, 100 * MEBIBYTE);
    }

    /** For one file at a time. */
    public ExtractionLimits alone(Duration limit) {
        return new ExtractionLimits(
                1, heapMebibytes, limit, filesPerWorker, fileBytes, textCharacters, parts, partDepth, partBytes);
    }

    public ExtractionLimits withFileTime(Duration limit) {
        return new ExtractionLimits(
                workers, heapMebibytes, limit, filesPerWorker, fileBytes, textCharacters, parts, partDepth, partBytes);
    }
}
