package fi.luotsi.compliance.people;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A made-up city as its personnel system would give it out: rows in memory, from which the file is written and the expected difference is counted. */
final class City10000 {
    private static final DateTimeFormatter FINNISH = DateTimeFormatter.ofPattern("d.M.yyyy", Locale.ROOT);
    private static final String HEADER =
            "Henkilönumero;Etunimi;Sukunimi;Sähköposti;Kieli;Yksikkö;Yksikön nimi;Yksikön tyyppi;"
                    + "Tehtävänimike;Opettava;Työaika %;Sijainen;Alkupäivä;Loppupäivä";
    private static final List<String> TYPES =
            List.of("varhaiskasvatus", "esiopetus", "perusopetus", "lukio", "hallinto");

    private City10000() {}

    record Worker(
            int number, String given, String family, String email, int unit, String title, int share, LocalDate start) {
        Worker withTitle(String other) {
            return new Worker(number, given, family, email, unit, other, share, start);
        }

        Worker withEmail(String other) {
            return new Worker(number, given, family, other, unit, title, share, start);
        }

        Worker movedTo(int other, LocalDate day) {
            return new Worker(number, given, family, email, other, title, share, day);
        }
    }

    static List<Worker> workers(int people, int units, Random random) {
        var workers = new ArrayList<Worker>();
        for (var number = 0; number < people; number++) {
            workers.add(worker(200_000 + number, number % units, random));
        }
        return workers;
    }

    static Worker worker(int number, int unit, Random random) {
        return new Worker(
                number,
                "Åsa" + random.nextInt(500),
                "Mäki\"nen; " + random.nextInt(3_000),
                "a" + number + "@merikallio.example",
                unit,
                random.nextBoolean() ? "luokanopettaja" : "lastenhoitaja",
                random.nextBoolean() ? 100 : 80,
                LocalDate.of(2010 + random.nextInt(15), 8, 1));
    }

    static byte[] file(List<Worker> workers) {
        var text = new StringBuilder(HEADER).append("\r\n");
        workers.forEach(worker -> text.append(line(worker)).append("\r\n"));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(Worker worker) {
        return String.join(
                ";",
                String.valueOf(worker.number),
                worker.given,
                "\"" + worker.family.replace("\"", "\"\"") + "\"",
                worker.email,
                "fi",
                "Y" + worker.unit,
                "Yksikkö " + worker.unit,
                TYPES.get(worker.unit % TYPES.size()),
                worker.title,
                worker.title.equals("luokanopettaja") ? "kyllä" : "ei",
                worker.share + " %",
                "ei",
                FINNISH.format(worker.start),
                "");
    }
}
