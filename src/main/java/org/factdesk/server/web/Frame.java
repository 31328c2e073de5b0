package org.factdesk.server.web;

import org.factdesk.docket.By;
import org.factdesk.server.guard.Permission;
import org.jspecify.annotations.Nullable;

/**
 * What every page shows or carries besides its own matter.
 *
 * @param by whose page it is; null before anybody has logged in
 * @param csrf what a form must send back in its field {@code csrf}, a script in the header {@code X-CSRF-Token}
 * @param path where the page is
 * @param release the release of the program
 */
public record Frame(Assets assets, @Nullable By by, String csrf, String path, String release) {

    /** The address of an asset. */
    public String asset(String name) {
        return assets.path(name);
    }

    /** Where modules are that scripts import by name. */
    public String importMap() {
        return assets.importMap();
    }

    /** Whether whoever sees the page may do that. */
    public boolean may(Permission permission) {
        return permission.isPublic() || (by != null && permission.isHeldBy(by.role()));
    }
}
