/**
 * What the organisation binds its people to: policies, their versions in three languages, whom each obliges and until when. Publishing is told as
 * {@link fi.luotsi.compliance.policy.VersionPublished}. This package never knows who has signed what.
 */
@NullMarked
package fi.luotsi.compliance.policy;

import org.jspecify.annotations.NullMarked;
