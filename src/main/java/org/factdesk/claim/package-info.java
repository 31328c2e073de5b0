/** The vocabulary of claims and other facts that rules see: records without behaviour beyond their own data. */
@NullMarked
package org.factdesk.claim;

import org.jspecify.annotations.NullMarked;
