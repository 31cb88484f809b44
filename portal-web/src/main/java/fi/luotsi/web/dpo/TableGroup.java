package fi.luotsi.web.dpo;

/** What a table whose rows belong to nobody is about, as {@code named.…} among the texts. */
final class TableGroup {
    private TableGroup() {}

    static String of(String table) {
        return switch (table) {
            case "source", "mailbox", "web_site", "sharepoint_item", "web_address", "source_item" -> "source";
            case "document", "revision", "section", "original_part", "recognition", "recognised_text", "mail_message" ->
                "document";
            case "query_day", "opened_day", "search_wish", "vain_cluster", "owner_question", "judgement" -> "search";
            default -> "other";
        };
    }
}
