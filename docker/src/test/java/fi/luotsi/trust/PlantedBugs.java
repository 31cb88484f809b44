package fi.luotsi.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Plants one bug after another into a copy of the sources and looks whether the tests notice: {@code java PlantedBugs.java FOLDER [FIRST [LAST]]}. What is
 * planted stands in {@code planted-bugs.txt}: a title, the module with the file and the tests that should notice, the lines as they are and as they become.
 * One file without other classes, so that a JDK runs it as it is.
 */
public final class PlantedBugs {
    static final Path LIST = Path.of("docker/src/test/resources/fi/luotsi/trust/planted-bugs.txt");
    private static final long MINUTES = 10;

    /** One bug; {@code file} is a path below the package of its module, without its ending. */
    record Bug(String title, String module, String file, String tests, String good, String bad) {
        Path in(Path home) {
            var below = module.equals("portal-web") ? file : module + "/" + file;
            return home.resolve(module).resolve("src/main/java/fi/luotsi").resolve(below + ".java");
        }
    }

    private enum Outcome {
        CAUGHT,
        NOT_CAUGHT,
        /** It does not even compile, or the tests do not start. */
        BROKEN
    }

    private PlantedBugs() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var home = Path.of(arguments[0]).toAbsolutePath().normalize();
        var bugs = read(home.resolve(LIST));
        var first = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
        var last = arguments.length > 2 ? Integer.parseInt(arguments[2]) : bugs.size();
        var copy = Files.createTempDirectory("luotsi-bugs").resolve("copy");
        run(home, List.of("git", "worktree", "add", "--detach", copy.toString(), "HEAD"));
        try {
            var caught = 0;
            for (var number = first; number <= last; number++) {
                var bug = bugs.get(number - 1);
                var outcome = plant(copy, bug);
                caught += outcome == Outcome.CAUGHT ? 1 : 0;
                System.out.printf("%2d %-10s %s%n", number, outcome, bug.title());
            }
            tell(home, caught, last - first + 1);
        } finally {
            run(home, List.of("git", "worktree", "remove", "--force", copy.toString()));
        }
    }

    /** The bugs of a list, in its order. */
    static List<Bug> read(Path list) throws IOException {
        var bugs = new ArrayList<Bug>();
        for (var block : Files.readString(list).split("(?m)^= ")) {
            if (!block.isBlank()) {
                var lines = block.lines().toList();
                var words = lines.get(1).split(" ", 3);
                bugs.add(new Bug(
                        lines.getFirst(), words[0], words[1], words[2], lines(lines, "- "), lines(lines, "+ ")));
            }
        }
        return bugs;
    }

    private static String lines(List<String> block, String mark) {
        return block.stream()
                .skip(2)
                .filter(line -> line.startsWith(mark))
                .map(line -> line.substring(2) + "\n")
                .reduce("", String::concat);
    }

    private static Outcome plant(Path copy, Bug bug) throws IOException, InterruptedException {
        var file = bug.in(copy);
        var good = Files.readString(file);
        Files.writeString(file, good.replace(bug.good(), bug.bad()));
        try {
            var log = run(
                    copy,
                    List.of(
                            "./mvnw",
                            "-o",
                            "-B",
                            "test",
                            "-pl",
                            bug.module(),
                            "-am",
                            "-Dsurefire.failIfNoSpecifiedTests=false",
                            "-Dluotsi.excluded.groups=trust",
                            "-Dtest=" + bug.tests().replace(' ', ',')));
            if (log.contains("BUILD SUCCESS")) {
                return Outcome.NOT_CAUGHT;
            }
            return log.matches("(?s).*Tests run: \\d+, (Failures: [1-9]|Failures: 0, Errors: [1-9]).*")
                    ? Outcome.CAUGHT
                    : Outcome.BROKEN;
        } finally {
            Files.writeString(file, good);
        }
    }

    private static String run(Path folder, List<String> command) throws IOException, InterruptedException {
        var log = Files.createTempFile("luotsi-bugs", ".log");
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            Stream.concat(process.descendants(), Stream.of(process.toHandle())).forEach(ProcessHandle::destroyForcibly);
        }
        var told = Files.readString(log);
        Files.delete(log);
        return told;
    }

    private static void tell(Path home, int caught, int planted) throws IOException {
        var folder = Files.createDirectories(home.resolve("docker/target/trust"));
        var figure = caught + " of " + planted + " planted bugs caught";
        System.out.println(figure);
        Files.writeString(
                folder.resolve("M3-PlantedBugs.json"),
                "{\"row\":\"M3\",\"test\":\"PlantedBugs\",\"seed\":0,\"day\":\"%s\",\"figure\":\"%s\"}\n"
                        .formatted(LocalDate.now(java.time.ZoneOffset.UTC), figure));
    }
}
