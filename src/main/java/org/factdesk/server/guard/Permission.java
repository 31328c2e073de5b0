package org.factdesk.server.guard;

import org.factdesk.docket.Role;
import org.jspecify.annotations.Nullable;

/** What somebody may do at the desk, with the lowest role that may: the whole table of permissions. */
public enum Permission {
    /** Answered to anybody, without an account. */
    PUBLIC(null),
    /** Articles, findings, the record of an article, exports. */
    READ(Role.VIEWER),
    /** One's own account: its password. */
    OWN_ACCOUNT(Role.VIEWER),
    /** Comments on an article. */
    COMMENT(Role.EDITOR),
    /** New articles and new versions of them. */
    WRITE(Role.EDITOR),
    /** The status of findings and claims, their evidence and who is to look at them. */
    DECIDE(Role.EDITOR),
    /** Runs of CI. */
    PUSH(Role.EDITOR),
    /** What the desk knows. */
    KNOWLEDGE(Role.EDITOR),
    /** Signing an article off, with or without what is open. */
    SIGN_OFF(Role.CHIEF),
    /** Decisions as a file, read in over those made here. */
    IMPORT_DECISIONS(Role.CHIEF),
    /** The audit log of everything. */
    AUDIT(Role.CHIEF),
    /** Tokens of programs. */
    TOKENS(Role.ADMIN),
    /** Accounts of others. */
    ACCOUNTS(Role.ADMIN);

    private final @Nullable Role lowest;

    Permission(@Nullable Role lowest) {
        this.lowest = lowest;
    }

    /** Whether an account is needed at all. */
    public boolean isPublic() {
        return lowest == null;
    }

    /** Whether {@code role} is high enough. */
    public boolean isHeldBy(Role role) {
        return lowest == null || role.compareTo(lowest) >= 0;
    }
}
