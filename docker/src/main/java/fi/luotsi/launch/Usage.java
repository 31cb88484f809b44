package fi.luotsi.launch;

/** What {@code --help} says. */
final class Usage {
    static final String TEXT = """
            Luotsi, the knowledge portal.

            ./luotsi start [--port 8080] [--data DIR] [--empty]    start database and portal; Ctrl-C stops both
            ./luotsi test                                          run everything that CI runs
            ./luotsi trust                                         run the tests of long loads: kills, guesses, large sites
            ./luotsi ingest PATH [--name NAME]                     make the folder a source of the running portal and harvest it
            ./luotsi search "WORDS" [--json] [--lang fi] [--source KEY] [--type TYPE] [--page N] [--size N]
            ./luotsi audit [--account LOGIN] [--document ID] [--from DAY] [--to DAY] [--json]  who saw or did what
            ./luotsi export DIR [--form parquet|csv]               the tables of the data store as files, with their dictionary
            ./luotsi verify FILE [--anchors FILE]                  check a ledger of signatures offline
            ./luotsi backup FILE                                   everything in one file, while the portal runs
            ./luotsi restore FILE                                  an installation of that file, in an empty data folder
            ./luotsi evaluate DIR [--queries FILE] [--json]        the search on a judged collection, beside plain Lucene
            ./luotsi bench ingest [--json] [DIR]                   harvest beside plain Tika on the same files
            ./luotsi bench index|search [--json] [TEXTS]           the index and the search beside plain Lucene on the same texts
            ./luotsi bench search-http [--json] [TEXTS]            the search page of a whole portal, 20 requests a second
            ./luotsi bench sign [--json]                           signatures a second, and 2,000 people who sign within five minutes
            ./luotsi bench campaign [--json] [--minutes 10] [--people 2000]
                                                                  so many at once who read, search, sign and fetch their data

            --data DIR names the data folder for every command; the standard is ~/.local/share/luotsi.
            Settings (environment, or luotsi.properties in the data folder; secrets also as NAME_FILE):
              LUOTSI_DB_URL LUOTSI_DB_USER LUOTSI_DB_PASSWORD      a MariaDB 10.11 or newer instead of the embedded one
              LUOTSI_DB_OWNER_USER LUOTSI_DB_OWNER_PASSWORD        its account that may change the schema, if another
              LUOTSI_LISTEN LUOTSI_PUBLIC_URL                      an address other than 127.0.0.1, and how readers name it
              LUOTSI_HEAP                                          memory of the portal, for example 2g (standard 1g)
              LUOTSI_BACKUP_KEY                                    encrypts backups, and opens them
              LUOTSI_LOG_FORMAT                                    plain (standard) or json, a line an event
              LUOTSI_VOIKKO_FOLDER                                 unpacked Voikko, or none
              LUOTSI_DICTIONARY_FOLDER                             dictionaries, or none
            """;

    private Usage() {}
}
