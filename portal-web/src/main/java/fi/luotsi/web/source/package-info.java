/** The administrator's page of sources: adding a folder or a web site, harvesting it, and watching it happen. It asks {@link fi.luotsi.content.Sources} and nothing else. */
@NullMarked
package fi.luotsi.web.source;

import org.jspecify.annotations.NullMarked;
