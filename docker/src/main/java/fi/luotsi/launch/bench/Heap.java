package fi.luotsi.launch.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.luotsi.launch.installation.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What lives in the heap of another Java process. */
record Heap(long pid) {
    private static final Pattern TOTAL = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");

    /** Bytes of the objects that can be reached: counting them collects the others first. */
    long used() {
        var line = TOTAL.matcher(jcmd("GC.class_histogram"));
        if (!line.find()) {
            throw new Refusal("The heap of process " + pid + " cannot be counted.");
        }
        return Long.parseLong(line.group(1));
    }

    private String jcmd(String command) {
        var program = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            var process = new ProcessBuilder(program, Long.toString(pid), command)
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException missing) {
            throw new Refusal("The heap is counted by jcmd of a JDK: " + missing.getMessage() + ".", missing);
        }
    }
}
