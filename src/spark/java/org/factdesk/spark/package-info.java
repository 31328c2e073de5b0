/** The archive on Apache Spark: the same steps as on threads, over tables that Spark keeps, sorts and shuffles. */
@NullMarked
package org.factdesk.spark;

import org.jspecify.annotations.NullMarked;
