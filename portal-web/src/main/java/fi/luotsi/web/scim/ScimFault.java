package fi.luotsi.web.scim;

import fi.luotsi.compliance.people.Provision;

/** A request that cannot be followed, as an error of RFC 7644, section 3.12. */
final class ScimFault extends RuntimeException {
    static final int TOO_MANY_REQUESTS = 429;
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;

    private ScimFault(int status, String type, String detail) {
        super(detail);
        this.status = status;
        this.type = type;
    }

    int status() {
        return status;
    }

    /** A word of the protocol; empty where it has none for this. */
    String type() {
        return type;
    }

    static ScimFault syntax(String detail) {
        return new ScimFault(400, "invalidSyntax", detail);
    }

    static ScimFault filter(String detail) {
        return new ScimFault(400, "invalidFilter", detail);
    }

    static ScimFault path(String detail) {
        return new ScimFault(400, "invalidPath", detail);
    }

    static ScimFault value(String detail) {
        return new ScimFault(400, "invalidValue", detail);
    }

    static ScimFault noTarget(String detail) {
        return new ScimFault(400, "noTarget", detail);
    }

    static ScimFault tooMany(String detail) {
        return new ScimFault(400, "tooMany", detail);
    }

    static ScimFault readOnly(String attribute) {
        return new ScimFault(400, "mutability", attribute + " is read-only");
    }

    static ScimFault unknown() {
        return new ScimFault(404, "", "There is no such resource");
    }

    static ScimFault tooLarge() {
        return new ScimFault(413, "", "A request holds at most a mebibyte");
    }

    static ScimFault of(Provision.Reason reason) {
        return switch (reason) {
            case UNKNOWN -> unknown();
            case CHANGED_SINCE -> new ScimFault(412, "", "The resource was changed since it was read");
            case NAME_MISSING -> value("userName, or displayName of a group, is required");
            case NAME_TAKEN -> new ScimFault(409, "uniqueness", "Another resource has this userName or displayName");
            case EXTERNAL_ID_TAKEN -> new ScimFault(409, "uniqueness", "Another resource has this externalId");
            case NUMBER_TAKEN ->
                new ScimFault(409, "uniqueness", "Somebody else in the personnel register has this employeeNumber");
            case IDENTITY_CODE ->
                value("employeeNumber is a personal identity code; send the number of the personnel register instead");
            case TOO_LONG -> value("A value is longer than Luotsi keeps");
            case UNKNOWN_MEMBER -> value("A member is nobody whom this directory has provisioned");
            case LAST_ADMINISTRATOR ->
                new ScimFault(409, "mutability", "The last administrator of Luotsi cannot be taken away");
            case TOO_MANY_LEAVE ->
                new ScimFault(
                        TOO_MANY_REQUESTS,
                        "",
                        "Stopped: more than every tenth person would have left within a day. An administrator of Luotsi"
                                + " lets them go at /admin/import; then this request succeeds");
        };
    }
}
