package fi.luotsi.launch.start;

import fi.luotsi.launch.database.DatabaseAccess;
import fi.luotsi.launch.installation.DataFolder;
import fi.luotsi.launch.installation.Distribution;
import fi.luotsi.launch.installation.PortalFile;
import fi.luotsi.launch.installation.Settings;
import fi.luotsi.launch.portal.FirstAccounts;
import java.util.HashMap;
import java.util.Map;

/** What the portal is told through its environment: names of MicroProfile Config, and the only way in which secrets travel. */
record PortalEnvironment(
        Distribution distribution,
        DataFolder data,
        DatabaseAccess database,
        FirstAccounts accounts,
        PortalFile address,
        LanguageData languages) {
    Map<String, String> variables(String publicUrl, Settings settings) {
        var variables = new HashMap<>(settings.forPortal());
        variables.put("LUOTSI_URL", publicUrl);
        variables.put("LUOTSI_TOKEN", address.token());
        variables.put("LUOTSI_DB_URL", database.url());
        variables.put("LUOTSI_DB_USER", database.application().user());
        variables.put("LUOTSI_DB_PASSWORD", database.application().password());
        variables.put("LUOTSI_INDEX_FOLDER", data.resolve("index").toString());
        variables.put("LUOTSI_TEMP_FOLDER", data.subfolder("tmp/worker").toString());
        variables.put("LUOTSI_SECRETS_FOLDER", data.subfolder("secrets").toString());
        variables.putIfAbsent("LUOTSI_ANCHOR_FILE", data.resolve("anchors.txt").toString());
        variables.put("LUOTSI_WORKER_FOLDER", distribution.worker().toString());
        languages.voikko().ifPresent(folder -> variables.put("LUOTSI_VOIKKO_FOLDER", folder.toString()));
        languages.dictionaries().ifPresent(folder -> variables.put("LUOTSI_DICTIONARY_FOLDER", folder.toString()));
        accounts.forPortal().ifPresent(file -> variables.put("LUOTSI_ACCOUNTS_FILE", file.toString()));
        if (accounts.sample()) {
            variables.put("LUOTSI_SAMPLE_FOLDER", distribution.sample().toString());
        }
        return variables;
    }
}
