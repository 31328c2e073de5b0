// The text as it is edited: checked while one types, findings underlined, nothing typed ever lost.
import { EditorView, basicSetup } from 'codemirror';
import { keymap } from '@codemirror/view';
import { setDiagnostics, lintGutter, nextDiagnostic } from '@codemirror/lint';
import { indentWithTab } from '@codemirror/commands';
import { Kept, save } from './kept.js';

const PAUSE = 280;
const root = document.getElementById('editing');
const form = document.getElementById('edit-form');
const area = document.getElementById('text');
const place = document.getElementById('editor');
const list = document.getElementById('live');
const told = document.getElementById('live-count');
const address = `/articles/${root.dataset.article}/check`;
const kept = new Kept(root.dataset.me, root.dataset.article);
const original = area.value.replaceAll('\r\n', '\n');
let marks = [];
let asked = null;
let timer = 0;
let leaves = false;
let head = form.elements.head.value;

// Its style sheets are adopted by a shadow root: the page allows none that a script writes into it.
const look = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'var(--sheet)', fontSize: '1.1rem', minHeight: '60vh' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--serif)', lineHeight: '1.66', minHeight: '60vh' },
  '.cm-content': { caretColor: 'var(--ink)', padding: '1rem 0', maxWidth: '42rem' },
  '.cm-line': { padding: '0 1rem 0 .5rem' },
  '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--pale)', border: 'none', fontFamily: 'var(--sans)', fontSize: '.72rem' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'color-mix(in srgb, var(--glow) 35%, transparent)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'color-mix(in srgb, var(--info) 25%, transparent)' },
  '.cm-lintRange': { backgroundImage: 'none', textDecorationLine: 'underline', textDecorationSkipInk: 'none', textUnderlineOffset: '.2em' },
  '.cm-lintRange-error': { textDecorationStyle: 'double', textDecorationColor: 'var(--error)' },
  '.cm-lintRange-warning': { textDecorationStyle: 'wavy', textDecorationColor: 'var(--warning)', textDecorationThickness: '1.3px' },
  '.cm-lintRange-info': { textDecorationStyle: 'dotted', textDecorationColor: 'var(--info)', textDecorationThickness: '2px' },
  '.cm-tooltip': { backgroundColor: 'var(--sheet)', color: 'var(--ink)', border: '1px solid var(--rule)', borderRadius: '6px', fontFamily: 'var(--sans)', fontSize: '.875rem', maxWidth: '26rem' },
  '.cm-diagnostic': { padding: '.4rem .7rem', borderLeftWidth: '4px' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--error)' },
  '.cm-diagnostic-warning': { borderLeftColor: 'var(--warning)' },
  '.cm-diagnostic-info': { borderLeftColor: 'var(--info)' },
  '.cm-diagnosticAction': { font: '500 .8rem var(--sans)', backgroundColor: 'var(--go)', color: 'var(--go-ink)', borderRadius: '4px', padding: '.2rem .5rem' },
  '.cm-panels': { backgroundColor: 'var(--paper)', color: 'var(--ink)' }
});
place.hidden = false;
const shadow = place.attachShadow({ mode: 'open' });
const view = new EditorView({
  doc: original,
  parent: shadow,
  root: shadow,
  extensions: [
    basicSetup,
    keymap.of([{ key: 'F8', run: nextDiagnostic }, indentWithTab]),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': 'Text of the article', spellcheck: 'true' }),
    lintGutter(),
    look,
    EditorView.updateListener.of(update => { if (update.docChanged) changed(); })
  ]
});
area.hidden = true;
root.view = view;

const isChanged = () => view.state.doc.toString() !== original;
function changed() {
  clearTimeout(timer);
  timer = setTimeout(() => { keep(); check(); }, PAUSE);
  asked?.abort();
}
function keep() {
  if (isChanged()) kept.put(head, form.elements.note.value, view.state.doc.toString()); else kept.drop();
}

// What is overtaken by more typing is not waited for.
async function check() {
  asked?.abort();
  asked = new AbortController();
  const doc = view.state.doc;
  try {
    const answer = await fetch(address, {
      method: 'POST',
      body: doc.toString(),
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'X-CSRF-Token': document.querySelector('meta[name="csrf"]').content },
      signal: asked.signal
    });
    if (!answer.ok) { told.textContent = answer.status === 401 ? 'You are logged out. Log in again in another tab; what you have typed is kept here.' : await words(answer); return; }
    const news = await answer.json();
    if (doc !== view.state.doc) return;
    show(news);
  } catch (failed) {
    if (failed.name !== 'AbortError') told.textContent = 'The desk does not answer; the text is kept in this browser.';
  }
}
async function words(answer) {
  return answer.status === 503 ? 'The desk is busy; the text is checked again as you type on.' : 'This text cannot be checked: ' + answer.status;
}
function show(news) {
  marks = news.marks;
  const length = view.state.doc.length;
  const within = at => Math.min(Math.max(0, at), length);
  view.dispatch(setDiagnostics(view.state, marks.filter(mark => !mark.settled).map(mark => ({
    from: within(mark.start),
    to: within(mark.end),
    severity: mark.severity,
    source: mark.check,
    message: mark.message + (mark.state === 'open' ? '' : ` (${mark.state})`),
    actions: mark.fixes.map(fix => ({ name: fix.title, apply: target => target.dispatch({ changes: { from: within(fix.start), to: within(fix.end), insert: fix.text } }) }))
  }))));
  const open = marks.filter(mark => !mark.settled).length;
  const parts = [`${open} ${open === 1 ? 'finding' : 'findings'}`];
  if (isChanged()) parts.push(`${news.gone} gone`, `${news.came} new since version ${root.dataset.head}`);
  told.textContent = parts.join(' · ');
  list.replaceChildren(...marks.map(line));
}
function line(mark) {
  const item = document.createElement('li');
  item.className = `live-note ${mark.severity}${mark.settled ? ' settled' : ''}${mark.new ? ' new' : ''}`;
  const button = Object.assign(document.createElement('button'), { type: 'button' });
  const grade = Object.assign(document.createElement('span'), { className: 'grade', textContent: { error: '■ error', warning: '▲ warning', info: '● info' }[mark.severity] + (mark.new ? ' · new' : '') + (mark.state === 'open' ? '' : ' · ' + mark.state) });
  button.append(grade, Object.assign(document.createElement('span'), { className: 'say', textContent: mark.message }), Object.assign(document.createElement('q'), { textContent: mark.words }));
  button.addEventListener('click', () => go(mark.start, mark.end));
  item.append(button);
  return item;
}
function go(from, to) {
  const length = view.state.doc.length;
  view.dispatch({ selection: { anchor: Math.min(from, length), head: Math.min(to, length) }, effects: EditorView.scrollIntoView(Math.min(from, length), { y: 'center' }) });
  view.focus();
}

const write = () => { area.value = view.state.doc.toString(); keep(); };
save(form, kept, write, () => { leaves = true; });
addEventListener('beforeunload', event => { if (!leaves && isChanged()) { keep(); event.preventDefault(); } });
document.addEventListener('keydown', event => { if ((event.ctrlKey || event.metaKey) && event.key === 's') { event.preventDefault(); form.requestSubmit(); } });
document.getElementById('cancel').addEventListener('click', () => { leaves = true; kept.drop(); });

// What was typed here and not saved is offered again; it is an edit of the version that it was typed in.
const unsaved = kept.get();
if (unsaved && unsaved.text !== original) {
  const offer = document.getElementById('restore');
  offer.hidden = false;
  document.getElementById('restore-do').addEventListener('click', () => {
    head = form.elements.head.value = unsaved.head;
    form.elements.note.value = unsaved.note;
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: unsaved.text } });
    offer.hidden = true;
    view.focus();
  });
  document.getElementById('restore-drop').addEventListener('click', () => { kept.drop(); offer.hidden = true; });
}
check();
const wished = location.hash.match(/^#(\d+)$/);
if (wished) go(Number(wished[1]), Number(wished[1])); else view.focus();
