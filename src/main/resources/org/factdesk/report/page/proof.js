'use strict';
(() => {
  const wide = matchMedia('(min-width: 64rem)');
  const form = document.getElementById('filters');
  const shown = document.getElementById('shown');
  const articles = [...document.querySelectorAll('.proof')];
  const notes = [...document.querySelectorAll('.note')].map(el => ({
    el, key: el.dataset.f, severity: el.dataset.severity, check: el.dataset.check, topic: el.dataset.topic,
    article: el.closest('.proof'), words: null
  }));
  const byKey = new Map(notes.map(note => [note.key, note]));
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'wires');
  svg.setAttribute('aria-hidden', 'true');
  let picked = null;
  let near = null;

  const all = new Map();
  for (const el of document.querySelectorAll('[data-f]')) {
    if (all.has(el.dataset.f)) all.get(el.dataset.f).push(el); else all.set(el.dataset.f, [el]);
  }
  const parts = key => all.get(key);
  const marks = key => parts(key).filter(el => el.localName === 'mark');
  const ends = key => marks(key).filter(el => el.id);
  const anchor = (key, id) => parts(key).find(el => el.localName === 'a' && el.classList.contains('ref') && goesWith(el, id));
  // The number behind the words belongs to the mark it follows: a finding's leads to its note, the other ends' lead to the finding.
  const goesWith = (ref, id) => id[0] === 'm' ? !ref.classList.contains('end') : ref.textContent === letter(id);
  const letter = id => id.slice(id.indexOf('-') + 1);

  // Notes stand beside the line of their words; where these are too close, a note moves down.
  function set(article) {
    article.classList.toggle('set', wide.matches);
    article.style.minHeight = '';
    if (!wide.matches) return;
    const top = article.getBoundingClientRect().top;
    const places = [...article.querySelectorAll('.note:not([hidden])')].map(el => {
      const mark = document.getElementById('m' + el.dataset.f);
      const home = mark || el.closest('.block');
      const box = home.getClientRects()[0] || home.getBoundingClientRect();
      return { el, y: box.top - top, height: el.offsetHeight };
    }).sort((one, other) => one.y - other.y);
    for (let i = 0, free = 0; i < places.length; i++) {
      places[i].at = Math.max(free, places[i].y);
      free = places[i].at + places[i].height + 10;
    }
    attract(places, places.findIndex(place => place.el.dataset.f === picked));
    let free = 0;
    for (const place of places) {
      place.el.style.top = place.at + 'px';
      free = place.at + place.height + 10;
    }
    article.style.minHeight = free ? free + 16 + 'px' : '';
  }
  // The note that is looked at stands at its own line, if those above can make room.
  function attract(places, at) {
    if (at < 0) return;
    const moved = places.slice(0, at + 1).map(place => place.at);
    for (let i = at, floor = Infinity; i >= 0; i--) {
      moved[i] = Math.min(i === at ? places[i].y : moved[i], floor - places[i].height - 10);
      floor = moved[i];
    }
    if (moved[0] < 0) return;
    moved.forEach((y, i) => { places[i].at = y; });
    for (let i = at + 1; i < places.length; i++) {
      places[i].at = Math.max(places[i].y, places[i - 1].at + places[i - 1].height + 10);
    }
  }
  const seen = new Set();
  const watch = new IntersectionObserver(entries => {
    for (const entry of entries) {
      if (entry.isIntersecting) { seen.add(entry.target); set(entry.target); } else { seen.delete(entry.target); }
    }
    draw();
  }, { rootMargin: '600px' });
  articles.forEach(article => watch.observe(article));
  const reset = () => { seen.forEach(set); draw(); };
  let waiting = 0;
  addEventListener('resize', () => { cancelAnimationFrame(waiting); waiting = requestAnimationFrame(reset); });
  wide.addEventListener('change', reset);
  document.fonts.ready.then(reset);

  // Both ends of a finding light up, and a line joins them.
  function path(kind, d) {
    const line = document.createElementNS(svg.namespaceURI, 'path');
    line.setAttribute('class', kind);
    line.setAttribute('d', d);
    svg.append(line);
  }
  function dot(x, y) {
    const point = document.createElementNS(svg.namespaceURI, 'circle');
    point.setAttribute('cx', x);
    point.setAttribute('cy', y);
    point.setAttribute('r', 3);
    svg.append(point);
  }
  function draw() {
    svg.replaceChildren();
    svg.remove();
    const key = near || picked;
    const note = key && byKey.get(key);
    if (!note || note.el.hidden || note.article.hidden) return;
    const words = document.getElementById('m' + key);
    if (!words) return;
    note.article.append(svg);
    const base = svg.getBoundingClientRect();
    const box = rect => ({ x: rect.left - base.left, y: rect.top - base.top, right: rect.right - base.left, bottom: rect.bottom - base.top, middle: (rect.left + rect.right) / 2 - base.left });
    const own = marks(key).filter(el => !el.classList.contains('end')).flatMap(el => [...el.getClientRects()]).map(box);
    if (!own.length) return;
    for (const el of ends(key).filter(el => el.classList.contains('end'))) {
      join(own[0], box(el.getClientRects()[0] || el.getBoundingClientRect()));
    }
    if (note.article.classList.contains('set')) {
      const side = box(note.el.getBoundingClientRect());
      const from = own[0];
      const y = from.bottom + 2;
      const edge = side.x - 12;
      path('lead', `M ${from.right} ${y} H ${edge} V ${side.y + 10} H ${side.x}`);
    }
  }
  function join(one, other) {
    const [high, low] = one.y <= other.y ? [one, other] : [other, one];
    if (low.y - high.y < 12) {
      const y = Math.max(high.bottom, low.bottom) + 1;
      path('join', `M ${high.middle} ${y} C ${high.middle} ${y + 16} ${low.middle} ${y + 16} ${low.middle} ${y}`);
      dot(high.middle, y);
      dot(low.middle, y);
      return;
    }
    const half = Math.max(10, (low.y - high.bottom) / 2);
    path('join', `M ${high.middle} ${high.bottom} C ${high.middle} ${high.bottom + half} ${low.middle} ${low.y - half} ${low.middle} ${low.y}`);
    dot(high.middle, high.bottom);
    dot(low.middle, low.y);
  }
  function light(key, kind, on) {
    if (!key) return;
    for (const el of parts(key)) if (el.localName === 'mark' || el.classList.contains('note')) el.classList.toggle(kind, on);
  }
  function hover(key) {
    if (key === near) return;
    light(near, 'near', false);
    near = key;
    light(near, 'near', true);
    draw();
  }
  function pick(key) {
    if (key === picked) return;
    light(picked, 'pick', false);
    const before = picked && byKey.get(picked).article;
    picked = key;
    light(picked, 'pick', true);
    for (const article of new Set([before, key && byKey.get(key).article])) if (article) set(article);
    draw();
  }
  const keyOf = target => {
    const el = target instanceof Element && target.closest('[data-f]:not(.off)');
    return el ? el.dataset.f : null;
  };
  document.addEventListener('mouseover', event => hover(keyOf(event.target)));
  document.addEventListener('focusin', event => { const key = keyOf(event.target); if (key) pick(key); });
  document.addEventListener('click', event => {
    const key = keyOf(event.target);
    if (key) pick(key);
    else if (event.target instanceof Element && event.target.closest('.galley')) pick(null);
  });

  // j and k go from note to note, Enter to the other ends, Escape leaves.
  const visible = () => notes.filter(note => !note.el.hidden && !note.article.hidden);
  function go(el, key) {
    pick(key);
    el.focus({ preventScroll: true });
    el.scrollIntoView({ block: 'center' });
    draw();
  }
  function step(by) {
    const all = visible();
    if (!all.length) return;
    const at = all.findIndex(note => note.key === picked);
    const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by))];
    go(anchor(next.key, 'm' + next.key) || next.el, next.key);
  }
  function turn() {
    const note = byKey.get(picked);
    const stops = [...ends(picked).map(el => anchor(picked, el.id)), note.el].filter(Boolean);
    // The order of the text, the note after the finding's own words.
    stops.splice(stops.indexOf(note.el), 1);
    const own = stops.findIndex(el => !el.classList.contains('end'));
    stops.splice(own + 1, 0, note.el);
    go(stops[(stops.indexOf(document.activeElement) + 1) % stops.length], picked);
  }
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Escape') { pick(null); hover(null); if (document.activeElement) document.activeElement.blur(); return; }
    if (event.target instanceof Element && event.target.closest('input, select, textarea, summary, button')) return;
    if (event.key === 'j') step(1);
    else if (event.key === 'k') step(-1);
    else if (event.key === 'Enter' && picked && (!event.target.closest('a') || event.target.closest('.ref'))) turn();
    else return;
    event.preventDefault();
  });

  // Filters.
  function wanted(note, severities, check, article, words) {
    if (!severities.has(note.severity)) return false;
    if (check && check !== 'topic:' + note.topic && check !== 'check:' + note.check) return false;
    if (article && note.article.dataset.article !== article) return false;
    if (!words) return true;
    note.words ??= (note.el.textContent + ' ' + marks(note.key).map(el => el.textContent).join(' ')).toLowerCase();
    return note.words.includes(words);
  }
  function filter() {
    const values = new FormData(form);
    const severities = new Set(values.getAll('severity'));
    const check = values.get('check');
    const article = values.get('article');
    const words = values.get('words').trim().toLowerCase();
    const narrowed = check || words || severities.size < form.querySelectorAll('[name=severity]').length;
    const full = new Set();
    let count = 0;
    for (const note of notes) {
      const on = wanted(note, severities, check, article, words);
      if (on) { count++; full.add(note.article); }
      if (note.el.hidden === on) {
        note.el.hidden = !on;
        for (const el of parts(note.key)) if (el.localName === 'mark' || el.classList.contains('ref')) el.classList.toggle('off', !on);
      }
    }
    for (const el of articles) el.hidden = article ? el.dataset.article !== article : Boolean(narrowed) && !full.has(el);
    shown.textContent = count + ' of ' + notes.length;
    if (picked && byKey.get(picked).el.hidden) pick(null);
    reset();
  }
  if (form) {
    form.hidden = false;
    document.querySelector('.keys').hidden = false;
    form.addEventListener('input', filter);
    form.addEventListener('submit', event => event.preventDefault());
    form.addEventListener('reset', () => setTimeout(filter));
    filter();
  }
})();
