// The reading view: notes beside their lines, keys, filters, decisions, and what others do meanwhile.
import { tellTimes } from './desk.js';
import { layOut, Wires } from './margin.js';
import { Selection } from './selection.js';
import { toast } from './toast.js';
import { inTurn, moved, reckoned } from './turns.js';
import { keep, unsent } from './typed.js';

const root = document.getElementById('reading');
const galley = document.getElementById('galley');
const filters = document.getElementById('filters');
const wide = matchMedia('(min-width: 68rem)');
const works = root.dataset.works === 'yes';
const wires = new Wires(galley);
let picked = null;
let near = null;

const notes = () => [...galley.querySelectorAll('.note')];
const note = key => document.getElementById('i' + key);
const parts = key => galley.querySelectorAll(`[data-f="${CSS.escape(key)}"]`);
const isSettled = el => el.dataset.state === 'accurate' || el.dataset.state === 'waived';
const isOff = el => el.classList.contains('off');
const ref = key => [...parts(key)].find(el => el.matches('a.ref:not(.end)'));
const say = words => { document.getElementById('said').textContent = words; };
const selection = new Selection(notes, say);

// Where notes stand.
let waiting = 0;
function settle() {
  cancelAnimationFrame(waiting);
  waiting = requestAnimationFrame(() => {
    layOut(galley, wide.matches, picked);
    wires.draw(near || picked);
  });
}
new ResizeObserver(settle).observe(galley);
wide.addEventListener('change', settle);
document.fonts.ready.then(settle);

// Which note is looked at.
function light(key, kind, on) {
  if (!key) return;
  parts(key).forEach(el => { if (el.matches('mark, .note')) el.classList.toggle(kind, on); });
  document.querySelector(`[data-row="${CSS.escape(key)}"]`)?.classList.toggle(kind, on);
}
function pick(key, open = true) {
  if (key !== picked) {
    light(picked, 'pick', false);
    picked = key;
    light(picked, 'pick', true);
  }
  if (key && open) load(note(key));
  settle();
}
function load(el) {
  if (el && !el.classList.contains('open')) fetchNote(el.dataset.f, true, () => !note(el.dataset.f).classList.contains('open'));
}
// The note as it is on the desk, open or closed; asked for in its turn, and only if it is wanted by then.
function fetchNote(key, open, isWanted = () => true) {
  note(key)?.setAttribute('aria-busy', 'true');
  return inTurn(key, async () => {
    try {
      if (note(key) && isWanted()) await renew(key, open);
    } finally {
      note(key)?.removeAttribute('aria-busy');
    }
  });
}
async function renew(key, open) {
  let answer;
  try {
    answer = await fetch(note(key).dataset.url + (open ? '' : '?closed'), { headers: { 'HX-Request': 'true' } });
  } catch {
    toast('The desk does not answer. What is typed here is kept; try again.');
    return;
  }
  if (answer.status === 401) { toast('You are logged out. Log in again in another tab; what is typed here is kept.'); return; }
  const words = await answer.text();
  if (!answer.ok) { toast(words); return; }
  const fresh = Object.assign(document.createElement('template'), { innerHTML: words }).content.firstElementChild;
  const old = note(key);
  if (!old) return;
  const restore = keep(old);
  old.replaceWith(fresh);
  htmx.process(fresh);
  follow(fresh);
  restore(fresh);
  count();
  filter();
}
function show(key, focus) {
  const el = note(key);
  if (!el) return;
  if (isOff(el)) reveal(el);
  pick(key);
  const words = ref(key);
  // Whoever goes by keys is at the number behind the words: the note is what it is described by.
  if (focus) (words && !isOff(words) ? words : el).focus({ preventScroll: true });
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  (wide.matches ? document.getElementById('m' + key) || el : el).scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
}
function step(by) {
  const all = notes().filter(el => !isOff(el));
  if (!all.length) { say('No notes are shown.'); return; }
  const at = all.findIndex(el => el.dataset.f === picked);
  const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by))];
  show(next.dataset.f, true);
  say(`Note ${next.dataset.number}, ${next.querySelector('.grade').textContent.replace(/[^\p{L}\p{N} ]/gu, '').trim()}, ${next.dataset.stateWords}: ${next.querySelector('.say').textContent}`);
}

// Filters and the counter.
function wanted(el, values) {
  if (values.layer && el.dataset.kind !== values.layer) return false;
  if (values.due && isSettled(el)) return false;
  if (values.severity && el.dataset.severity !== values.severity) return false;
  if (values.label && el.dataset.label !== values.label) return false;
  if (values.state && el.dataset.state !== values.state) return false;
  if (values.assignee && el.dataset.assignee !== values.assignee) return false;
  return !values.words || (el.textContent + ' ' + [...parts(el.dataset.f)].map(part => part.textContent).join(' ')).toLowerCase().includes(values.words);
}
function filter() {
  const values = Object.fromEntries(new FormData(filters));
  values.words = (values.words || '').trim().toLowerCase();
  const all = notes();
  let count = 0;
  for (const el of all) {
    const on = wanted(el, values);
    if (on) count++;
    parts(el.dataset.f).forEach(part => part.classList.toggle('off', !on));
  }
  document.getElementById('shown').textContent = `${count} of ${all.length} shown`;
  filters.querySelector('.more').classList.toggle('on', ['severity', 'label', 'state', 'assignee', 'words'].some(name => values[name]));
  galley.classList.toggle('with-claims', values.layer !== 'finding');
  if (picked && (!note(picked) || isOff(note(picked)))) pick(null);
  settle();
}
function reveal(el) {
  filters.reset();
  filters.elements.layer.value = el.dataset.kind;
  filter();
}
function count() {
  const all = notes();
  const left = all.filter(el => !isSettled(el)).length;
  document.getElementById('left-count').textContent = left;
  document.getElementById('left-words').textContent = left === 1 ? 'fact left' : 'facts left';
  document.getElementById('left-bar').value = all.length - left;
}
filters.addEventListener('input', filter);
filters.addEventListener('submit', event => event.preventDefault());
filters.addEventListener('reset', () => setTimeout(filter));

// A note that has come anew: its marks, the list and the counter follow it.
function follow(el) {
  const key = el.dataset.f;
  parts(key).forEach(part => { if (part.matches('mark:not(.end), .ref:not(.end)')) part.classList.toggle('settled', isSettled(el)); });
  const words = ref(key);
  if (words) words.setAttribute('aria-label', `${el.dataset.number}: ${el.dataset.severity || 'claim'}, ${el.dataset.stateWords}: ${el.querySelector('.say').textContent}`);
  const row = document.querySelector(`[data-row="${CSS.escape(key)}"]`);
  if (row) {
    row.dataset.state = el.dataset.state;
    row.querySelector('.state').textContent = el.dataset.stateWords;
  }
  if (key === picked) light(key, 'pick', true);
  selection.show(el);
  tellTimes(el);
}
document.addEventListener('toggle', settle, true);

// What htmx puts in a note's place loses nothing of what is typed there.
const restores = new WeakMap();
document.addEventListener('htmx:beforeSwap', event => {
  const el = event.detail.target;
  if (el.matches?.('.note')) restores.set(event.detail.xhr, keep(el, event.detail.requestConfig.elt));
});
document.addEventListener('htmx:afterSwap', event => {
  const config = event.detail.requestConfig;
  const fresh = config.target?.matches?.('.note') && note(config.target.dataset.f);
  if (!fresh) return;
  follow(fresh);
  restores.get(event.detail.xhr)?.(fresh);
  count();
  filter();
});
document.addEventListener('htmx:oobBeforeSwap', event => {
  const el = event.detail.target;
  if (!el.matches?.('.note') || !unsent(el).length) return;
  event.detail.shouldSwap = false;
  fetchNote(el.dataset.f, true);
});
document.addEventListener('htmx:oobAfterSwap', event => {
  const el = event.detail.target;
  if (el.matches?.('.note')) {
    const fresh = note(el.dataset.f);
    follow(fresh);
    htmx.process(fresh);
  }
  count();
  filter();
});

// The forms of a note go out in their turn as well: the form that stands there by then is the one that is sent.
const going = new WeakSet();
document.addEventListener('htmx:confirm', event => {
  const form = event.detail.elt;
  const el = form.matches?.('form') && form.closest('.note');
  if (!el || going.delete(form)) return;
  event.preventDefault();
  const seen = el.dataset.revision;
  const button = event.detail.triggeringEvent?.submitter;
  inTurn(el.dataset.f, () => send(el.dataset.f, form, button, seen));
});
function send(key, form, button, seen) {
  const alike = form.isConnected ? form : [...note(key)?.querySelectorAll('form') ?? []].find(other => other.action === form.action);
  if (!alike) { toast('That was not done: the note is another by now.'); return null; }
  if (alike.elements.revision) alike.elements.revision.value = reckoned(key, seen);
  going.add(alike);
  const values = button?.name ? { [button.name]: button.value } : {};
  return htmx.ajax('POST', alike.getAttribute('hx-post'), { source: alike, target: alike.getAttribute('hx-target'), swap: 'outerHTML', values });
}
document.addEventListener('htmx:beforeRequest', event => {
  const el = event.detail.elt.closest?.('.note');
  if (el) event.detail.requestConfig.before = { key: el.dataset.f, state: el.dataset.state, reason: el.dataset.reason, revision: el.dataset.revision };
});
// A decision can be taken back from the moment it is shown: htmx tells of a request's end when the answer stands on the page.
document.addEventListener('htmx:afterRequest', event => {
  const config = event.detail.requestConfig;
  const before = config.before;
  const now = before && note(before.key);
  if (now && event.detail.successful && event.detail.xhr.status === 200) ended(before, now, config.headers['X-Undo']);
  else if (now && event.detail.xhr.status === 409 && !now.querySelector('.clash')) toast('Somebody else was faster. Nothing was changed; the note is shown as it is now.');
});
function ended(before, now, taken) {
  moved(before.key, before.revision, now.dataset.revision);
  if (now.dataset.state === before.state && now.dataset.reason === before.reason) return;
  const words = `Note ${now.dataset.number}: ${now.dataset.stateWords}`;
  say(words);
  toast(words, 'Undo', undo);
  if (!taken) undone.push({ ...before, revision: now.dataset.revision });
}

// Decisions by keys.
const undone = [];
function decide(el, state, reason, seen = el.dataset.revision, headers = {}) {
  const key = el.dataset.f;
  return inTurn(key, () => {
    const now = note(key);
    return now && htmx.ajax('POST', now.dataset.url + '/state', { source: now, target: '#' + now.id, swap: 'outerHTML', headers, values: { revision: reckoned(key, seen), state, reason } });
  });
}
// The reason that is typed in the note, or that it has.
const reasonOf = el => (el.querySelector('.decide input[name=reason]')?.value ?? el.dataset.reason).trim();
function undo() {
  const last = undone.pop();
  if (!last || !note(last.key)) { say('There is nothing to take back.'); toast('There is nothing to take back.'); return; }
  show(last.key, true);
  decide(note(last.key), last.state, last.reason, last.revision, { 'X-Undo': 'yes' }).then(() => {
    const now = note(last.key);
    // what was not taken back, because the desk did not answer, can be taken back later
    if (now && now.dataset.revision === reckoned(last.key, last.revision) && now.dataset.state !== last.state) undone.push(last);
  });
}

// Dismissal asks for a reason.
const dialog = document.getElementById('dismiss');
function dismiss(el) {
  document.getElementById('dismiss-number').textContent = el.dataset.number;
  document.getElementById('dismiss-words').textContent = el.querySelector('.say').textContent;
  const reason = document.getElementById('dismiss-reason');
  reason.value = reasonOf(el);
  dialog.dataset.key = el.dataset.f;
  dialog.dataset.revision = el.dataset.revision;
  dialog.showModal();
  reason.focus();
  reason.select();
}
if (dialog) {
  document.getElementById('dismiss-cancel').addEventListener('click', () => dialog.close());
  document.getElementById('dismiss-form').addEventListener('submit', event => {
    const reason = document.getElementById('dismiss-reason').value.trim();
    if (!reason) { event.preventDefault(); return; }
    const el = note(dialog.dataset.key);
    if (el) decide(el, 'waived', reason, dialog.dataset.revision);
  });
  dialog.addEventListener('close', () => show(dialog.dataset.key, true));
}

function source(el) {
  const key = el.dataset.f;
  fetchNote(key, true, () => !note(key).classList.contains('open')).then(() => {
    const attach = note(key)?.querySelector('.attach');
    if (!attach) return;
    attach.open = true;
    attach.querySelector('input[name=url]').focus();
  });
}

// Keys.
const help = document.getElementById('help');
document.getElementById('help-button').addEventListener('click', () => help.showModal());
const typing = el => el instanceof Element && el.closest('input:not([type=checkbox], [type=radio]), select, textarea, dialog[open]');
function leave(event) {
  const within = event.target instanceof Element && event.target.closest('.note');
  if (within && picked) { show(picked, true); event.preventDefault(); } else { pick(null); }
}
const forNote = {
  a: el => decide(el, 'changed', reasonOf(el)),
  q: el => decide(el, 'query-author', reasonOf(el)),
  o: el => decide(el, 'open', ''),
  d: dismiss,
  s: source,
  t: el => el.querySelector('.takeover')?.requestSubmit(),
  x: el => selection.tick(el, !selection.has(el))
};
const anywhere = {
  j: () => step(1),
  k: () => step(-1),
  '?': () => help.showModal(),
  f: () => { filters.elements.due.checked = !filters.elements.due.checked; filter(); say(document.getElementById('shown').textContent); },
  u: () => works && undo(),
  e: () => {
    const link = document.getElementById('edit');
    if (link) location.assign(link.href + (picked ? '#' + note(picked).dataset.start : ''));
  }
};
document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === 'Escape' && !document.querySelector('dialog[open]')) { leave(event); return; }
  if (typing(event.target)) return;
  if (event.key === 'Enter' && picked && event.target instanceof Element && event.target.matches('.ref')) {
    event.preventDefault();
    enter(picked);
    return;
  }
  const act = anywhere[event.key] ?? (works && picked && note(picked) ? forNote[event.key] && (() => forNote[event.key](note(picked))) : null);
  if (!act) return;
  event.preventDefault();
  act();
});
function enter(key) {
  const el = note(key);
  (el.querySelector('.work input:not([type=hidden]), .work button') || el).focus({ preventScroll: !wide.matches });
}

// The mouse.
const keyOf = target => (target instanceof Element && target.closest('[data-f]:not(.off)')?.dataset.f) || null;
document.addEventListener('mouseover', event => {
  const key = keyOf(event.target);
  if (key === near) return;
  light(near, 'near', false);
  near = key;
  light(near, 'near', true);
  wires.draw(near || picked);
});
document.addEventListener('focusin', event => {
  const key = keyOf(event.target);
  if (key && key !== picked && !event.target.matches('.tick')) pick(key, event.target.matches('.ref, .note, .note *'));
});
document.addEventListener('click', event => {
  if (!(event.target instanceof Element)) return;
  const alike = event.target.closest('.alike');
  if (alike) {
    selection.add(notes().filter(el => el.dataset.label === alike.dataset.label && !isOff(el)));
    return;
  }
  if (event.target.closest('.leave')) { fetchNote(keyOf(event.target), true); return; }
  if (event.target.closest('.opener')) { event.preventDefault(); show(keyOf(event.target), false); return; }
  const link = event.target.closest('a[data-f]');
  const key = keyOf(event.target);
  if (link && key) {
    event.preventDefault();
    if (link.matches('.ref:not(.end)') && picked === key && document.activeElement === link && event.detail === 0) enter(key);
    else if (link.hash.startsWith('#e')) { pick(key); document.getElementById(link.hash.slice(1))?.scrollIntoView({ block: 'center' }); } else show(key, true);
    return;
  }
  if (key) pick(key);
  else if (event.target.closest('.galley') && !event.target.closest('.note')) pick(null);
});

// What others do meanwhile.
const ear = document.getElementById('ear');
document.addEventListener('htmx:sseOpen', () => { root.dataset.hears = 'yes'; });
ear.addEventListener('sse:item', event => {
  const news = JSON.parse(event.detail.data);
  const key = String(news.item);
  inTurn(key, () => heard(key, news));
});
async function heard(key, news) {
  const el = note(key);
  if (!el) return;
  const open = el.classList.contains('open');
  if (Number(el.dataset.revision) >= news.revision) {
    if (!open) await renew(key, false);
    return;
  }
  const words = `${news.by}: note ${el.dataset.number} is ${news.state}`;
  // Whoever is typing a decision sees who was first when it is sent; nothing is replaced below the fingers.
  const busy = unsent(el).length > 0 && el.contains(document.activeElement);
  if (!busy) await renew(key, open);
  toast(busy ? `${news.by} has just changed note ${el.dataset.number}: ${news.state}` : words);
  say(busy ? `${news.by} has just changed this note: ${news.state}. What you have typed is kept.` : words);
}
ear.addEventListener('sse:story', event => {
  const news = JSON.parse(event.detail.data);
  const newer = news.head > Number(root.dataset.head);
  const el = document.getElementById('news');
  el.hidden = false;
  el.textContent = newer ? `${news.by} has saved version ${news.head} of this article. ` : `${news.by} has changed this article (${news.status}). `;
  el.append(Object.assign(document.createElement('a'), { href: location.pathname, textContent: newer ? 'Read it' : 'Load it again' }));
  settle();
});

if (matchMedia('(min-width: 86rem)').matches) document.getElementById('contents').open = true;
filter();
const wished = location.hash.match(/^#[im](\d+)$/);
if (wished) show(wished[1], true);
