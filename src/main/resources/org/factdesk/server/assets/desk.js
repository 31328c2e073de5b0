// What all pages share.
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

// A word at the edge of the page, for those who see; whoever hears is told by the live region of the page.
let toasts = null;
export function toast(words, label, action) {
  toasts ??= document.body.appendChild(Object.assign(document.createElement('div'), { className: 'toasts' }));
  toasts.setAttribute('role', 'status');
  const el = Object.assign(document.createElement('div'), { className: 'toast' });
  el.append(Object.assign(document.createElement('span'), { textContent: words }));
  if (action) {
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: label });
    button.addEventListener('click', () => { el.remove(); action(); });
    el.append(button);
  }
  toasts.replaceChildren(el);
  setTimeout(() => el.remove(), action ? 9000 : 6000);
}
