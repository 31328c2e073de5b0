package org.factdesk.docket;

import java.sql.Types;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/** Texts as both databases keep them: PostgreSQL refuses the character NUL, and in its place another keeps every offset as it was. */
final class TextArgument extends AbstractArgumentFactory<String> {

    TextArgument() {
        super(Types.VARCHAR);
    }

    @Override
    protected Argument build(String value, ConfigRegistry config) {
        String kept = value.replace('\0', '\uFFFD');
        return (position, statement, context) -> statement.setString(position, kept);
    }
}
