/** What programs may ask of the desk and tell it: {@code /api/v1/…}, in JSON, as {@code openapi.yaml} says. */
@NullMarked
package org.factdesk.server.api;

import org.jspecify.annotations.NullMarked;
