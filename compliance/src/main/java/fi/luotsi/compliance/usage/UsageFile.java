package fi.luotsi.compliance.usage;

import fi.luotsi.compliance.personnelfile.Field;
import fi.luotsi.compliance.personnelfile.PersonnelTable;
import fi.luotsi.compliance.usage.UsedSystem.Rule;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file of users or of counts, its columns found by their names in Finnish, Swedish or English. */
public final class UsageFile {
    private enum Column {
        WHO("sahkoposti sahkopostiosoite epost epostadress email emailaddress userprincipalname username kayttajatunnus"
                + " anvandarnamn henkilonumero henkilonro personnummer anstallningsnummer personnelnumber"),
        UNIT("yksikko yksikonkoodi yksikkokoodi enhet enhetskod unit unitcode"),
        ACTIVE("aktiiviset aktiivisia kayttajat kayttajia aktiva anvandare active activeusers users"),
        ENTITLED("oikeutetut oikeutettuja lisenssit lisensseja berattigade licenser entitled licences licenses"),
        LAST_USE(
                "viimeksikaytetty viimeinenkaytto viimeksikirjautunut senastanvand senasteanvandning senastinloggad lastuse"
                        + " lastused lastsignin lastlogin lastactivitydate");

        private final String names;

        Column(String names) {
            this.names = " " + names + " ";
        }

        boolean isKnownAs(String header) {
            return names.contains(" " + Field.plain(header) + " ");
        }
    }

    private final Map<Column, Integer> places = new EnumMap<>(Column.class);

    private UsageFile(List<String> header) {
        for (var column : Column.values()) {
            for (var place = header.size() - 1; place >= 0; place--) {
                if (column.isKnownAs(header.get(place))) {
                    places.put(column, place);
                }
            }
        }
    }

    /** The rows, unless a column is missing that the rule needs. */
    static Optional<List<UsageRow>> rows(PersonnelTable table, Rule rule) {
        var file = new UsageFile(table.header());
        var needed = rule.isOfPeople() ? List.of(Column.WHO) : List.of(Column.UNIT, Column.ACTIVE);
        return file.places.keySet().containsAll(needed)
                ? Optional.of(table.lines().stream().map(file::row).toList())
                : Optional.empty();
    }

    private UsageRow row(PersonnelTable.Line line) {
        return new UsageRow(
                line.number(),
                cell(line, Column.WHO),
                cell(line, Column.UNIT),
                cell(line, Column.ACTIVE),
                cell(line, Column.ENTITLED),
                cell(line, Column.LAST_USE));
    }

    private String cell(PersonnelTable.Line line, Column column) {
        var place = places.getOrDefault(column, Integer.MAX_VALUE);
        return place < line.cells().size() ? line.cells().get(place) : "";
    }
}
