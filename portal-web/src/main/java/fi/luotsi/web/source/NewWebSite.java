package fi.luotsi.web.source;

import fi.luotsi.content.SignIn;
import fi.luotsi.content.WebSite;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the form for a new web site holds. The secret goes in and never comes out again. */
public class NewWebSite extends NewSource {
    private String start = "";
    private String include = "";
    private String exclude = "";
    private boolean internal;
    private int depth = WebSite.Limits.standard().depth();
    private int pages = WebSite.Limits.standard().pages();
    private int hours = (int) WebSite.Limits.standard().time().toHours();
    private int delayMillis = (int) WebSite.Limits.standard().delay().toMillis();
    private SignIn.Kind signIn = SignIn.Kind.NONE;
    private String signInName = "";
    private String secret = "";

    WebSite site() {
        var limits = new WebSite.Limits(depth, pages, Duration.ofHours(hours), Duration.ofMillis(delayMillis));
        var isSignedIn = signIn != SignIn.Kind.NONE;
        return new WebSite(
                start.contains("://") ? start : "https://" + start,
                lines(include),
                lines(exclude),
                internal,
                limits,
                isSignedIn ? new SignIn(signIn, signInName, secret) : SignIn.NONE);
    }

    /** Shows a site as it is read now. */
    void fill(WebSite site) {
        start = site.start();
        include = String.join("\n", site.include());
        exclude = String.join("\n", site.exclude());
        internal = site.internal();
        depth = site.limits().depth();
        pages = site.limits().pages();
        hours = (int) site.limits().time().toHours();
        delayMillis = (int) site.limits().delay().toMillis();
        signIn = site.signIn().kind();
        signInName = site.signIn().name();
    }

    public String getStart() {
        return start;
    }

    public void setStart(@Nullable String start) {
        this.start = given(start);
    }

    public String getInclude() {
        return include;
    }

    public void setInclude(@Nullable String include) {
        this.include = given(include);
    }

    public String getExclude() {
        return exclude;
    }

    public void setExclude(@Nullable String exclude) {
        this.exclude = given(exclude);
    }

    public boolean isInternal() {
        return internal;
    }

    public void setInternal(boolean internal) {
        this.internal = internal;
    }

    public int getDepth() {
        return depth;
    }

    public void setDepth(int depth) {
        this.depth = depth;
    }

    public int getPages() {
        return pages;
    }

    public void setPages(int pages) {
        this.pages = pages;
    }

    public int getHours() {
        return hours;
    }

    public void setHours(int hours) {
        this.hours = hours;
    }

    public int getDelayMillis() {
        return delayMillis;
    }

    public void setDelayMillis(int delayMillis) {
        this.delayMillis = delayMillis;
    }

    public SignIn.Kind getSignIn() {
        return signIn;
    }

    public void setSignIn(SignIn.Kind signIn) {
        this.signIn = signIn;
    }

    public String getSignInName() {
        return signInName;
    }

    public void setSignInName(@Nullable String signInName) {
        this.signInName = given(signInName);
    }

    /** Always empty: a page never shows it again. */
    public String getSecret() {
        return "";
    }

    public void setSecret(@Nullable String secret) {
        this.secret = secret == null ? "" : secret;
    }
}
