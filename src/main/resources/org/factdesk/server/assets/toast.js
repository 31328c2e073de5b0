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
