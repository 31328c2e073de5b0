package org.factdesk.server;

import org.junit.jupiter.api.extension.ExtendWith;

/** The same as {@link ApiTest}, for a team: on PostgreSQL. */
@ExtendWith(OnPostgres.class)
final class ApiOnPostgresTest extends ApiTest {}
