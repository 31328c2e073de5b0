// Where notes stand in the margin, and the lines that join the ends of a finding.
const GAP = 8;

/** Puts each note beside the line of its words; where these are too close, notes move down. The one looked at stands at its own line, if those above can make room. */
export function layOut(galley, beside, picked) {
  galley.classList.toggle('set', beside);
  galley.style.minHeight = '';
  if (!beside) return;
  const top = galley.getBoundingClientRect().top;
  const places = [...galley.querySelectorAll('.note:not(.off)')].map(el => {
    const home = document.getElementById('m' + el.dataset.f) || el.closest('.block');
    const box = home.getClientRects()[0] || home.getBoundingClientRect();
    return { el, y: box.top - top - 4, height: el.offsetHeight };
  }).sort((one, other) => one.y - other.y);
  for (let i = 0, free = 0; i < places.length; i++) {
    places[i].at = Math.max(free, places[i].y);
    free = places[i].at + places[i].height + GAP;
  }
  attract(places, places.findIndex(place => place.el.dataset.f === picked));
  let end = 0;
  for (const place of places) {
    place.el.style.top = place.at + 'px';
    end = place.at + place.height + GAP;
  }
  galley.style.minHeight = end ? end + 16 + 'px' : '';
}

function attract(places, at) {
  if (at < 0) return;
  const moved = places.slice(0, at + 1).map(place => place.at);
  for (let i = at, floor = Infinity; i >= 0; i--) {
    moved[i] = Math.min(i === at ? places[i].y : moved[i], floor - places[i].height - GAP);
    floor = moved[i];
  }
  if (moved[0] < 0) {
    // as far up as the first note lets it
    const down = -moved[0];
    for (let i = 0; i < moved.length; i++) moved[i] += down;
  }
  moved.forEach((y, i) => { places[i].at = y; });
  for (let i = at + 1; i < places.length; i++) {
    places[i].at = Math.max(places[i].y, places[i - 1].at + places[i - 1].height + GAP);
  }
}

/** Lines over a galley. */
export class Wires {
  constructor(galley) {
    this.galley = galley;
    this.svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    this.svg.setAttribute('class', 'wires');
    this.svg.setAttribute('aria-hidden', 'true');
    galley.append(this.svg);
  }

  /** Joins the ends of every error that is shown, faintly, and those of the finding {@code key} with its note. */
  draw(key) {
    this.svg.replaceChildren();
    this.base = this.svg.getBoundingClientRect();
    // Where notes stand between the paragraphs, a line that nobody asked for would run across them.
    const beside = this.galley.classList.contains('set');
    for (const el of beside ? this.galley.querySelectorAll('.note.error:not(.off)') : []) {
      if (el.dataset.f !== key) this.ends(el.dataset.f, ' still');
    }
    const el = key && document.getElementById('i' + key);
    if (!el || el.classList.contains('off')) return;
    this.ends(key, '');
    const own = this.own(key);
    if (own && beside) {
      const side = this.box(el.getBoundingClientRect());
      const y = own.bottom + 2;
      this.path('lead', `M ${own.right} ${y} H ${side.x - 10} V ${side.y + 16} H ${side.x}`);
    }
  }

  own(key) {
    const el = document.getElementById('m' + key);
    const rect = el && el.getClientRects()[0];
    return rect ? this.box(rect) : null;
  }

  ends(key, kind) {
    const own = this.own(key);
    if (!own) return;
    for (const el of this.galley.querySelectorAll(`mark.end[data-f="${CSS.escape(key)}"][id]`)) {
      const rect = el.getClientRects()[0];
      if (rect) this.join(own, this.box(rect), kind);
    }
  }

  box(rect) {
    const { left, top } = this.base;
    return { x: rect.left - left, y: rect.top - top, right: rect.right - left, bottom: rect.bottom - top, middle: (rect.left + rect.right) / 2 - left };
  }

  join(one, other, kind) {
    const [high, low] = one.y <= other.y ? [one, other] : [other, one];
    if (low.y - high.y < 12) {
      const y = Math.max(high.bottom, low.bottom) + 1;
      this.path('join' + kind, `M ${high.middle} ${y} C ${high.middle} ${y + 18} ${low.middle} ${y + 18} ${low.middle} ${y}`);
      this.dots(kind, [high.middle, y], [low.middle, y]);
      return;
    }
    const half = Math.max(10, (low.y - high.bottom) / 2);
    this.path('join' + kind, `M ${high.middle} ${high.bottom} C ${high.middle} ${high.bottom + half} ${low.middle} ${low.y - half} ${low.middle} ${low.y}`);
    this.dots(kind, [high.middle, high.bottom], [low.middle, low.y]);
  }

  path(kind, d) {
    const line = document.createElementNS(this.svg.namespaceURI, 'path');
    line.setAttribute('class', kind);
    line.setAttribute('d', d);
    this.svg.append(line);
  }

  dots(kind, ...points) {
    if (kind) return;
    for (const [x, y] of points) {
      const point = document.createElementNS(this.svg.namespaceURI, 'circle');
      point.setAttribute('cx', x);
      point.setAttribute('cy', y);
      point.setAttribute('r', 3);
      this.svg.append(point);
    }
  }
}
