// Typed text outlives the window, a lost connection and a login that has ended, until the desk has said that it is saved.
import { toast } from './toast.js';

const PREFIX = 'factdesk-typed-';

/** Whether anything is kept in this browser of what the account `me` has typed. */
export function isAnythingKept(me) {
  try {
    return Object.keys(localStorage).some(key => key.startsWith(`${PREFIX}${me}-`));
  } catch {
    return false;
  }
}

/** The edit of one article that one account has not saved yet, in this browser; a full or closed store keeps nothing, and typing goes on. */
export class Kept {
  constructor(me, article) {
    this.key = `${PREFIX}${me}-${article}`;
  }

  put(head, note, text) {
    try { localStorage.setItem(this.key, JSON.stringify({ head, note, text })); } catch { /* kept by the window alone */ }
  }

  /** What is kept, or null. */
  get() {
    try { return JSON.parse(localStorage.getItem(this.key)); } catch { return null; }
  }

  drop() {
    try { localStorage.removeItem(this.key); } catch { /* nothing was kept */ }
  }
}

/** Sends `form` as its submission would, after `write` has filled it; what is kept is dropped, and the page left, only when the desk has saved it. */
export function save(form, kept, write, leave) {
  form.addEventListener('submit', async event => {
    event.preventDefault();
    write();
    const button = form.querySelector('[type=submit]');
    if (button.disabled) return;
    button.disabled = true;
    try {
      await send(form, kept, leave);
    } catch {
      toast('The desk does not answer. Nothing was saved; what you have typed is kept in this browser.');
    } finally {
      button.disabled = false;
    }
  });
}
async function send(form, kept, leave) {
  const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), headers: { 'HX-Request': 'true' } });
  if (answer.status === 204) {
    kept.drop();
    leave();
    location.assign(answer.headers.get('HX-Redirect'));
  } else if (answer.status === 409) {
    // somebody else has saved: the page that shows both is asked for as a page
    leave();
    form.submit();
  } else if (answer.status === 401) {
    toast('You are logged out. Log in again in another tab; what you have typed is kept here.');
  } else {
    toast(await answer.text());
  }
}
