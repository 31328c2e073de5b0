package org.factdesk.docket;

import java.nio.file.Path;

/** Each database that the docket is kept in. */
public enum Database {
    SQLITE {
        @Override
        public DocketUrl fresh(Path folder) {
            return DocketUrl.in(folder);
        }
    },
    POSTGRESQL {
        @Override
        public DocketUrl fresh(Path folder) {
            return DocketUrl.of(Postgres.shared().fresh());
        }
    };

    /** A database with nothing in it; that of SQLite in {@code folder}. */
    public abstract DocketUrl fresh(Path folder);
}
