package fi.luotsi.web.guide;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Pages that have a help, each with all whose addresses begin like it and have none of their own. */
public record HelpedPage(String path) {
    private static final List<HelpedPage> ALL = Stream.of(
                    "/",
                    "/account/data",
                    "/account/sessions",
                    "/account/tokens",
                    "/admin/import",
                    "/admin/people",
                    "/admin/sources",
                    "/admin/status",
                    "/admin/units",
                    "/document",
                    "/dpo/audit",
                    "/dpo/exemptions",
                    "/dpo/letters",
                    "/dpo/people",
                    "/dpo/polic",
                    "/dpo/record",
                    "/dpo/retention",
                    "/duties",
                    "/editor/agreement",
                    "/editor/drafts",
                    "/editor/overview",
                    "/editor/quality",
                    "/editor/retention",
                    "/editor/reviews",
                    "/editor/upload",
                    "/editor/vain",
                    "/editor/vocabulary",
                    "/feedback",
                    "/figures",
                    "/interviews",
                    "/interviews/insights",
                    "/interviews/log",
                    "/policy",
                    "/pupils",
                    "/search",
                    "/signature",
                    "/standing",
                    "/standing/paper",
                    "/surveys",
                    "/training",
                    "/training/desk",
                    "/training/feedback",
                    "/training/standing",
                    "/usage",
                    "/watch")
            .map(HelpedPage::new)
            .toList();

    public static List<HelpedPage> all() {
        return ALL;
    }

    static Optional<HelpedPage> at(String address) {
        return ALL.stream()
                .filter(page -> page.path.equals("/") ? address.matches("/(index.*)?") : address.startsWith(page.path))
                .max(Comparator.comparingInt(page -> page.path.length()));
    }

    public String key() {
        return "guide.page" + (path.equals("/") ? ".home" : path.replace('/', '.'));
    }
}
