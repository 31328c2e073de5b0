// What all pages share.
import { isAnythingKept } from './kept.js';
import { toast } from './toast.js';

document.documentElement.classList.add('js');

// Every request of htmx carries the token against forged requests that the page was given.
document.addEventListener('htmx:configRequest', event => {
  event.detail.headers['X-CSRF-Token'] = document.querySelector('meta[name="csrf"]').content;
});
// A decision that somebody else was faster with comes back as the note with both; it is shown, and it is no fault.
document.addEventListener('htmx:beforeSwap', event => {
  if (event.detail.xhr.status === 409 && event.detail.xhr.responseText.trimStart().startsWith('<li')) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
});
document.addEventListener('htmx:responseError', event => toast(event.detail.xhr.responseText || 'That was not done. Try again.'));
document.addEventListener('htmx:sendError', () => toast('The desk does not answer. Nothing was changed; try again.'));

// Whoever logs out leaves nothing behind in this browser, and is asked where that would be an edit that is not saved.
const who = document.querySelector('form.who');
who?.addEventListener('submit', event => {
  if (isAnythingKept(who.dataset.me) && !confirm('An edit of yours is not saved. Log out, and forget it?')) event.preventDefault();
});

// Times by the reader's own clock.
const near = new Intl.DateTimeFormat([], { hour: '2-digit', minute: '2-digit' });
const far = new Intl.DateTimeFormat([], { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
export function tellTimes(root) {
  for (const el of root.querySelectorAll('time[datetime]:not([data-told])')) {
    const time = new Date(el.dateTime);
    if (Number.isNaN(time.getTime())) continue;
    el.title = el.textContent;
    el.textContent = time.toDateString() === new Date().toDateString() ? near.format(time) : far.format(time);
    el.dataset.told = 'yes';
  }
}
tellTimes(document);
