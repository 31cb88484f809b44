package fi.luotsi.content.extraction;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Prints what extraction makes of files, to be read by eye: arguments are files. */
final class Look {
    public static void main(String... files) throws Exception {
        var temp = Files.createTempDirectory("look");
        try (var extractor = new Extractor(
                System.getProperty("java.class.path"),
                temp,
                new ExtractionLimits(
                        1,
                        Integer.getInteger("heap", 512),
                        Duration.ofSeconds(30),
                        1000,
                        1 << 24,
                        Integer.getInteger("text", 10_000_000),
                        500,
                        5,
                        1 << 26))) {
            for (var file : files) {
                var from = System.nanoTime();
                try (var extraction = extractor.extract(
                        Path.of(file), Path.of(file).getFileName().toString())) {
                    System.out.printf("%n######## %s  (%d ms)%n", file, (System.nanoTime() - from) / 1_000_000);
                    print(extraction, "");
                }
            }
            System.out.println(extractor.status());
        }
    }

    private static void print(Extraction extraction, String indent) {
        System.out.printf(
                "%s%s %s | %s | '%s' | lang=%s | by %s | %s | %d sections%n",
                indent,
                extraction.state(),
                extraction.reason(),
                extraction.mediaType(),
                extraction.title(),
                extraction.language(),
                extraction.author(),
                extraction.date(),
                extraction.sections().size());
        extraction.sections().stream()
                .limit(Integer.getInteger("sections", 6))
                .forEach(s -> System.out.printf(
                        "%s  [%d L%d #%s p%s %s] %s%n%s%n",
                        indent,
                        s.number(),
                        s.level(),
                        s.anchor(),
                        s.page(),
                        s.language(),
                        s.headings(),
                        s.text()
                                .substring(
                                        0,
                                        Math.min(
                                                Integer.getInteger("chars", 400),
                                                s.text().length()))
                                .indent(6)));
        extraction.attachments().forEach(a -> {
            System.out.println(indent + "  + " + a.name());
            print(a.extraction(), indent + "    ");
        });
    }
}
