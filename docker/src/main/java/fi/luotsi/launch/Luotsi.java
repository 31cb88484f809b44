package fi.luotsi.launch;

import fi.luotsi.launch.backup.BackupCommand;
import fi.luotsi.launch.backup.RestoreCommand;
import fi.luotsi.launch.bench.CampaignBench;
import fi.luotsi.launch.bench.HttpSearchBench;
import fi.luotsi.launch.bench.IngestBench;
import fi.luotsi.launch.bench.SearchMeasurement;
import fi.luotsi.launch.bench.SigningBench;
import fi.luotsi.launch.command.AuditCommand;
import fi.luotsi.launch.command.ExportCommand;
import fi.luotsi.launch.command.IngestCommand;
import fi.luotsi.launch.command.SearchCommand;
import fi.luotsi.launch.command.VerifyCommand;
import fi.luotsi.launch.installation.DataFolder;
import fi.luotsi.launch.installation.Distribution;
import fi.luotsi.launch.installation.Refusal;
import fi.luotsi.launch.start.StartCommand;
import fi.luotsi.launch.start.StartOptions;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The main class of the {@code luotsi} command. */
public final class Luotsi {
    private static final int WRONG_USE = 2;
    private static final String BENCHES = "campaign, index, ingest, search, search-http, sign";

    private Luotsi() {}

    public static void main(String[] words) {
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.exit(run(List.of(words)));
    }

    private static int run(List<String> words) {
        try {
            return dispatch(words);
        } catch (WrongUse wrong) {
            System.err.println(wrong.sentence());
            System.err.println("./luotsi --help shows what there is.");
            return WRONG_USE;
        } catch (Refusal refusal) {
            System.err.println(refusal.sentence());
            return 1;
        } catch (RuntimeException fault) {
            System.err.println("Luotsi met a fault of its own: " + fault);
            if (System.getenv("LUOTSI_DEBUG") != null) {
                fault.printStackTrace();
            }
            return 1;
        }
    }

    private static int dispatch(List<String> words) {
        if (words.isEmpty() || words.contains("--help")) {
            System.out.print(Usage.TEXT);
            return words.isEmpty() ? WRONG_USE : 0;
        }
        var rest = words.subList(1, words.size());
        return switch (words.getFirst()) {
            case "start" -> start(rest);
            case "ingest" -> ingest(rest);
            case "search" -> search(rest);
            case "audit" -> audit(rest);
            case "export" -> export(rest);
            case "verify" -> verify(rest);
            case "backup" -> backup(rest);
            case "restore" -> restore(rest);
            case "bench" -> bench(rest);
            case "evaluate" -> evaluate(rest);
            default -> throw new WrongUse("There is no command " + words.getFirst() + ".");
        };
    }

    private static int start(List<String> words) {
        var line = CommandLine.parse(words, Set.of("port", "data"), Set.of("empty"));
        line.requireArguments(0, 0, "start takes no other words than its options.");
        var port = line.number("port", StartOptions.STANDARD_PORT, 0, 65_535);
        return new StartCommand(Distribution.own(), new StartOptions(port, data(line), line.has("empty"))).run();
    }

    private static int ingest(List<String> words) {
        var line = CommandLine.parse(words, Set.of("name", "data"), Set.of());
        line.requireArguments(1, 1, "ingest needs the path of one folder.");
        return new IngestCommand(data(line)).run(Path.of(line.arguments().getFirst()), line.option("name", ""));
    }

    private static int search(List<String> words) {
        var line = CommandLine.parse(words, Set.of("data", "lang", "source", "type", "page", "size"), Set.of("json"));
        line.requireArguments(1, Integer.MAX_VALUE, "search needs words to look for.");
        return new SearchCommand(data(line))
                .run(
                        String.join(" ", line.arguments()),
                        line.given("lang", "source", "type", "page", "size"),
                        line.has("json"));
    }

    private static int audit(List<String> words) {
        var line = CommandLine.parse(words, Set.of("data", "account", "document", "from", "to"), Set.of("json"));
        line.requireArguments(0, 0, "audit takes no other words than its options.");
        var filters = new HashMap<>(line.given("account", "from", "to"));
        Optional.ofNullable(line.given("document").get("document"))
                .ifPresent(document -> filters.put("subject", document));
        return new AuditCommand(data(line)).run(filters, line.has("json"));
    }

    private static int export(List<String> words) {
        var line = CommandLine.parse(words, Set.of("form", "data"), Set.of());
        line.requireArguments(1, 1, "export needs the folder for the tables of the data store.");
        var form = line.option("form", ExportCommand.PARQUET);
        if (!Set.of(ExportCommand.PARQUET, "csv").contains(form)) {
            throw new WrongUse("--form is parquet or csv.");
        }
        return new ExportCommand(data(line)).run(Path.of(line.arguments().getFirst()), form);
    }

    private static int verify(List<String> words) {
        var line = CommandLine.parse(words, Set.of("anchors", "data"), Set.of());
        line.requireArguments(1, 1, "verify needs one ledger file.");
        return VerifyCommand.run(
                Path.of(line.arguments().getFirst()),
                Optional.ofNullable(line.given("anchors").get("anchors")).map(Path::of));
    }

    private static int backup(List<String> words) {
        var line = CommandLine.parse(words, Set.of("data"), Set.of());
        line.requireArguments(1, 1, "backup needs the name of the file to write.");
        return new BackupCommand(Distribution.own(), data(line), Clock.systemUTC())
                .run(Path.of(line.arguments().getFirst()));
    }

    private static int restore(List<String> words) {
        var line = CommandLine.parse(words, Set.of("data"), Set.of());
        line.requireArguments(1, 1, "restore needs the file of one backup.");
        return new RestoreCommand(Distribution.own(), data(line))
                .run(Path.of(line.arguments().getFirst()));
    }

    private static int evaluate(List<String> words) {
        var line = CommandLine.parse(words, Set.of("queries", "data"), Set.of("json"));
        line.requireArguments(1, 1, "evaluate needs the folder of one judged collection.");
        var folder = Path.of(line.arguments().getFirst());
        var queries = line.option("queries", folder.resolve("queries.tsv").toString());
        return measurement(line)
                .run(
                        line.has("json"),
                        "evaluate",
                        folder,
                        Files.exists(Path.of(queries)) ? Path.of(queries) : folder.resolve(queries));
    }

    private static int bench(List<String> words) {
        var line = CommandLine.parse(words, Set.of("data", "minutes", "people"), Set.of("json"));
        line.requireArguments(1, 2, "bench needs the name of a measurement: " + BENCHES + ".");
        var bench = line.arguments().getFirst();
        return switch (bench) {
            case "ingest" -> new IngestBench(Distribution.own()).run(texts(line, "documents"), line.has("json"));
            case "index", "search" -> measurement(line).run(line.has("json"), bench, texts(line, "throughput"));
            case "sign" -> new SigningBench(Distribution.own()).run(line.has("json"));
            case "campaign" ->
                new CampaignBench(
                                Distribution.own(),
                                line.number("people", 2_000, 1, 20_000),
                                Duration.ofMinutes(line.number("minutes", 10, 1, 60)))
                        .run(line.has("json"));
            case "search-http" ->
                new HttpSearchBench(Distribution.own(), measurement(line))
                        .run(texts(line, "throughput"), line.has("json"));
            default -> throw new WrongUse("There is no bench " + bench + "; there are: " + BENCHES + ".");
        };
    }

    private static SearchMeasurement measurement(CommandLine line) {
        return new SearchMeasurement(Distribution.own(), data(line));
    }

    private static Path texts(CommandLine line, String otherwise) {
        return Path.of(line.arguments().size() > 1 ? line.arguments().get(1) : "../shared/data/" + otherwise);
    }

    private static DataFolder data(CommandLine line) {
        return DataFolder.of(line.option("data", ""));
    }
}
