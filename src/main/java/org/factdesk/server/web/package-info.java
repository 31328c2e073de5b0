/** How a request becomes an answer: routes with their permissions, pages, assets, limits. */
@NullMarked
package org.factdesk.server.web;

import org.jspecify.annotations.NullMarked;
