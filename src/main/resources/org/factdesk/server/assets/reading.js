// The reading view: notes beside their lines, keys, filters, decisions, and what others do meanwhile.
import { tellTimes, toast } from './desk.js';
import { layOut, Wires } from './margin.js';

const root = document.getElementById('reading');
const galley = document.getElementById('galley');
const filters = document.getElementById('filters');
const bulk = document.getElementById('bulk');
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
  if (el && !el.classList.contains('open') && el.getAttribute('aria-busy') !== 'true') {
    el.setAttribute('aria-busy', 'true');
    fetchNote(el, true);
  }
}
// One request a note at a time: whoever asks meanwhile waits for the same answer.
const pending = new Map();
function fetchNote(el, open) {
  const key = el.dataset.f;
  if (!pending.has(key)) {
    pending.set(key, renew(key, el.dataset.url + (open ? '' : '?closed')).finally(() => {
      pending.delete(key);
      note(key)?.removeAttribute('aria-busy');
    }));
  }
  return pending.get(key);
}
async function renew(key, url) {
  const answer = await fetch(url, { headers: { 'HX-Request': 'true' } });
  if (answer.status === 401) { location.reload(); return; }
  if (!answer.ok) { toast(await answer.text()); return; }
  const fresh = Object.assign(document.createElement('template'), { innerHTML: await answer.text() }).content.firstElementChild;
  const old = note(key);
  // what was decided while it was asked for is newer than the answer
  if (!old || Number(old.dataset.revision) > Number(fresh.dataset.revision)) return;
  const focus = old.contains(document.activeElement) ? document.activeElement.id : '';
  old.replaceWith(fresh);
  htmx.process(fresh);
  follow(fresh);
  count();
  filter();
  if (focus) document.getElementById(focus)?.focus({ preventScroll: true });
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
  tick(el);
  tellTimes(el);
}
document.addEventListener('htmx:afterSettle', event => {
  const el = event.detail.elt;
  if (el instanceof Element && el.matches('.note')) follow(el);
  count();
  filter();
});
document.addEventListener('htmx:oobAfterSwap', event => {
  if (event.target.matches?.('.note')) { follow(event.target); htmx.process(event.target); }
  count();
});
document.addEventListener('toggle', settle, true);

// Decisions.
const undone = [];
function decide(el, state, reason, then) {
  const before = { key: el.dataset.f, state: el.dataset.state, reason: el.dataset.reason };
  const values = { revision: el.dataset.revision, state, reason };
  return htmx.ajax('POST', el.dataset.url + '/state', { source: el, target: '#' + el.id, swap: 'outerHTML', values }).then(() => {
    const now = note(before.key);
    if (now.dataset.state === state && !now.querySelector('.clash')) {
      told(now);
      if (then !== 'undo') undone.push(before);
    }
  });
}
function told(el) {
  const words = `Note ${el.dataset.number}: ${el.dataset.stateWords}`;
  say(words);
  toast(words, 'Undo', undo);
}
function undo() {
  const last = undone.pop();
  if (!last) { say('There is nothing to take back.'); toast('There is nothing to take back.'); return; }
  show(last.key, true);
  decide(note(last.key), last.state, last.reason, 'undo');
}
// A decision made by the buttons of a note can be taken back as well, from the moment it is shown:
// htmx tells of a request's end only when the answer stands on the page.
document.addEventListener('htmx:beforeRequest', event => {
  const form = event.detail.elt;
  const el = form.closest?.('.note');
  if (el && form.matches?.('form')) event.detail.requestConfig.before = { key: el.dataset.f, state: el.dataset.state, reason: el.dataset.reason };
});
document.addEventListener('htmx:afterRequest', event => {
  const before = event.detail.requestConfig.before;
  const now = before && event.detail.successful && note(before.key);
  if (now && (now.dataset.state !== before.state || now.dataset.reason !== before.reason)) {
    undone.push(before);
    told(now);
  }
});

// Dismissal asks for a reason.
const dialog = document.getElementById('dismiss');
function dismiss(el) {
  document.getElementById('dismiss-number').textContent = el.dataset.number;
  document.getElementById('dismiss-words').textContent = el.querySelector('.say').textContent;
  const reason = document.getElementById('dismiss-reason');
  reason.value = el.dataset.reason;
  dialog.dataset.key = el.dataset.f;
  dialog.showModal();
  reason.focus();
  reason.select();
}
if (dialog) {
  document.getElementById('dismiss-cancel').addEventListener('click', () => dialog.close());
  document.getElementById('dismiss-form').addEventListener('submit', event => {
    const reason = document.getElementById('dismiss-reason').value.trim();
    if (!reason) { event.preventDefault(); return; }
    decide(note(dialog.dataset.key), 'waived', reason);
  });
  dialog.addEventListener('close', () => show(dialog.dataset.key, true));
}

function source(el) {
  const open = () => {
    const attach = note(el.dataset.f).querySelector('.attach');
    if (!attach) return;
    attach.open = true;
    attach.querySelector('input[name=url]').focus();
  };
  if (el.classList.contains('open')) open();
  else fetchNote(el, true).then(open);
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
  a: el => decide(el, 'changed', el.dataset.reason),
  q: el => decide(el, 'query-author', el.dataset.reason),
  o: el => decide(el, 'open', ''),
  d: dismiss,
  s: source,
  x: el => { const box = el.querySelector('.tick'); box.checked = !box.checked; selection(); }
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

// Several at once.
function selection() {
  if (!bulk) return;
  const chosen = notes().filter(el => el.querySelector('.tick')?.checked);
  bulk.hidden = !chosen.length;
  document.getElementById('bulk-count').textContent = chosen.length;
  bulk.querySelectorAll('input[name=item]').forEach(el => el.remove());
  for (const el of chosen) {
    bulk.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'item', value: el.dataset.f + ':' + el.dataset.revision }));
  }
  return chosen.length;
}
const ticked = new Set();
function tick(el) {
  const box = el.querySelector('.tick');
  if (box) box.checked = ticked.has(el.dataset.f);
  selection();
}
document.addEventListener('change', event => {
  if (!event.target.matches('.tick')) return;
  const key = event.target.closest('.note').dataset.f;
  if (event.target.checked) ticked.add(key); else ticked.delete(key);
  say(`${selection()} selected`);
});
if (bulk) {
  document.getElementById('bulk-clear').addEventListener('click', clear);
  bulk.addEventListener('htmx:afterRequest', event => {
    if (event.detail.xhr.status === 409) {
      say('Somebody else was faster with some of these. Nothing was decided; they are shown as they are now.');
      toast('Somebody else was faster with some of these. Nothing was decided; they are shown as they are now.');
    } else if (event.detail.successful) {
      const words = `${bulk.querySelectorAll('input[name=item]').length} notes: ${event.detail.requestConfig.parameters.get?.('state') ?? 'decided'}`.replace('-', ' ');
      clear();
      say(words);
      toast(words);
    }
  });
}
function clear() {
  ticked.clear();
  notes().forEach(el => { const box = el.querySelector('.tick'); if (box) box.checked = false; });
  selection();
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
    notes().filter(el => el.dataset.label === alike.dataset.label && !isOff(el)).forEach(el => { ticked.add(el.dataset.f); el.querySelector('.tick').checked = true; });
    say(`${selection()} selected`);
    return;
  }
  if (event.target.closest('.leave')) { fetchNote(event.target.closest('.note'), true); return; }
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
const isBusy = el => el.contains(document.activeElement) && [...el.querySelectorAll('.work input:not([type=hidden]), .work textarea')].some(field => field.type !== 'checkbox' && field.value !== field.defaultValue);
ear.addEventListener('sse:item', event => {
  const news = JSON.parse(event.detail.data);
  const el = note(news.item);
  if (!el || Number(el.dataset.revision) >= news.revision && el.classList.contains('htmx-request')) return;
  const newer = Number(el.dataset.revision) < news.revision;
  if (!newer && !el.classList.contains('open')) { fetchNote(el, false); return; }
  if (!newer) return;
  if (isBusy(el)) {
    toast(`${news.by} has just changed note ${el.dataset.number}: ${news.state}`);
    say(`${news.by} has just changed this note: ${news.state}. What you have typed is kept.`);
    return;
  }
  const open = el.classList.contains('open');
  fetchNote(el, open).then(() => {
    const now = note(news.item);
    if (now && Number(now.dataset.revision) < news.revision) fetchNote(now, open);
  });
  const words = `${news.by}: note ${el.dataset.number} is ${news.state}`;
  say(words);
  toast(words);
});
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
