// What goes out from a note and what comes back, one thing after the other: no answer crosses another.
const turns = new Map();

/** Does `act` when everything asked of the note `key` before is answered; a promise of its end. */
export function inTurn(key, act) {
  const turn = (turns.get(key) ?? Promise.resolve()).then(act).catch(failed => { if (failed) console.error(failed); });
  turns.set(key, turn);
  turn.finally(() => { if (turns.get(key) === turn) turns.delete(key); });
  return turn;
}

// A decision names the revision it was made on. What one has changed oneself since then is no other's change.
const own = new Map();

/** The note `key` went from the revision `seen` to `now` by what was done in this window. */
export function moved(key, seen, now) {
  own.set(`${key}:${seen}`, String(now));
}

/** The revision that the note `key` has now for somebody who saw it at `seen` and reckons with one's own changes alone. */
export function reckoned(key, seen) {
  let now = String(seen);
  while (own.has(`${key}:${now}`)) now = own.get(`${key}:${now}`);
  return now;
}
