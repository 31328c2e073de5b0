/** The evidence a draft's notes name: the fact checker's ledger, and files of the project that are looked at before anything is analysed. Never the network. */
@NullMarked
package org.factdesk.evidence;

import org.jspecify.annotations.NullMarked;
