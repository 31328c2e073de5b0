/** YAML files that people write: every value knows where it stands, and every mistake says what is allowed. */
@NullMarked
package org.factdesk.yaml;

import org.jspecify.annotations.NullMarked;
