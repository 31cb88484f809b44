package fi.luotsi.indexer.language;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Writes dictionaries and a word list of a few words, in the formats of the real ones. */
public final class TinyDictionaries {
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private TinyDictionaries() {}

    /** Enough for the tests of search. */
    public static Path write(Path folder) throws IOException {
        dictionary(
                folder,
                "swe-fin",
                "lösenord /lˈøːsən/ <n, neut>\nsalasana\nhemlig text",
                "byta /b/ <v>\nvaihtaa",
                "elev\n1. oppilas, koululainen\nsom går i skola\n2. oppi\n");
        dictionary(
                folder,
                "eng-fin",
                "password /pɑːs/ <n>\nsalasana, tunnussana 2.\nword used to gain admittance\n 3.\nsomething",
                "security <n>\nturvallisuus\n",
                "security update <n>\ntietoturvapäivitys\n");
        dictionary(folder, "fin-eng", "kirjautua /k/ <v>\nlog in\n");
        words(folder);
        return folder;
    }

    /** A dictionary in the format of the dict server. */
    public static void dictionary(Path folder, String name, String... articles) throws IOException {
        var index = new StringBuilder("00databaseinfo\tA\tB\n");
        var text = new StringBuilder("#\n");
        for (var article : articles) {
            int start = text.toString().getBytes(StandardCharsets.UTF_8).length;
            index.append(article.lines().findFirst().orElseThrow().split(" ", 2)[0])
                    .append('\t')
                    .append(digits(start))
                    .append('\t')
                    .append(digits(article.getBytes(StandardCharsets.UTF_8).length))
                    .append('\n');
            text.append(article).append('\n');
        }
        Files.writeString(folder.resolve("freedict-" + name + ".index"), index);
        try (OutputStream file =
                new GZIPOutputStream(Files.newOutputStream(folder.resolve("freedict-" + name + ".dict.dz")))) {
            file.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String digits(int number) {
        return (number >= 64 ? digits(number / 64) : "") + DIGITS.charAt(number % 64);
    }

    private static void words(Path folder) throws IOException {
        Files.writeString(folder.resolve("sv_SE.aff"), """
                SET UTF-8
                SFX A Y 1
                SFX A 0 s .
                SFX B Y 1
                SFX B 0 et [^a]
                SFX G Y 1
                SFX G 0 ar [^ae]
                SFX v Y 1
                SFX v 0 s/WXZ [^a]
                """);
        Files.writeString(
                folder.resolve("sv_SE.dic"),
                "6\nsäkerhet/AvY\nuppdatering/AGvY\nlösenord/ABvY\nbyte/AY\narbets/UXZ\narbete/AY\nplats/AY\n");
    }
}
