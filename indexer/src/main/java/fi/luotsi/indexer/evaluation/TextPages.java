package fi.luotsi.indexer.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The texts of the search bench as files that a portal can harvest, and its queries. */
final class TextPages {
    private TextPages() {}

    /** Writes {@code pages/NUMBER.md} and {@code queries.txt} into a folder. */
    static void write(Path texts, Path folder) throws IOException {
        var passages = LongTexts.read(texts, SearchBench.SECTIONS);
        var pages = Files.createDirectories(folder.resolve("pages"));
        for (int first = 0; first < passages.size(); first += SearchBench.SECTIONS_OF_DOCUMENT) {
            int end = Math.min(passages.size(), first + SearchBench.SECTIONS_OF_DOCUMENT);
            Files.writeString(pages.resolve(first + ".md"), page(passages.subList(first, end)));
        }
        Files.write(folder.resolve("queries.txt"), SearchBench.queries(passages));
    }

    private static String page(List<Passage> passages) {
        var page = new StringBuilder("# " + passages.getFirst().title() + "\n");
        for (int i = 0; i < passages.size(); i++) {
            page.append("\n## ")
                    .append(i + 1)
                    .append(" §\n\n")
                    .append(passages.get(i).text())
                    .append('\n');
        }
        return page.toString();
    }
}
