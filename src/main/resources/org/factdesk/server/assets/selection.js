// Several notes at once: which are ticked, and the form that decides of them all.
import { toast } from './toast.js';

const FASTER = 'Somebody else was faster with some of these. Nothing was decided; they are shown as they are now.';

/** The notes that are ticked, of those that `notes()` gives; what is done is told by `say`. */
export class Selection {
  constructor(notes, say) {
    this.notes = notes;
    this.say = say;
    this.form = document.getElementById('bulk');
    this.ticked = new Set();
    document.addEventListener('change', event => {
      if (event.target.matches('.tick')) this.tick(event.target.closest('.note'), event.target.checked);
    });
    if (!this.form) return;
    document.getElementById('bulk-clear').addEventListener('click', () => this.clear());
    this.form.addEventListener('htmx:afterRequest', event => this.answered(event.detail));
  }

  /** Ticks the note `el`, or takes its tick away. */
  tick(el, on) {
    if (on) this.ticked.add(el.dataset.f); else this.ticked.delete(el.dataset.f);
    this.show(el);
    this.say(`${this.count()} selected`);
  }

  /** Ticks all of `all`. */
  add(all) {
    all.forEach(el => { this.ticked.add(el.dataset.f); this.show(el); });
    this.say(`${this.count()} selected`);
  }

  has(el) {
    return this.ticked.has(el.dataset.f);
  }

  /** Shows in the note `el`, which may have come anew, and in the form what is ticked. */
  show(el) {
    const box = el.querySelector('.tick');
    if (box) box.checked = this.has(el);
    this.fill();
  }

  count() {
    return this.chosen().length;
  }

  chosen() {
    return this.notes().filter(el => this.has(el));
  }

  fill() {
    if (!this.form) return;
    const chosen = this.chosen();
    this.form.hidden = !chosen.length;
    document.getElementById('bulk-count').textContent = chosen.length;
    this.form.querySelectorAll('input[name=item]').forEach(el => el.remove());
    this.form.append(...chosen.map(el => Object.assign(document.createElement('input'), { type: 'hidden', name: 'item', value: `${el.dataset.f}:${el.dataset.revision}` })));
  }

  clear() {
    this.ticked.clear();
    this.notes().forEach(el => { const box = el.querySelector('.tick'); if (box) box.checked = false; });
    this.fill();
  }

  answered({ xhr, successful, requestConfig }) {
    if (xhr.status === 409) {
      this.tell(FASTER);
    } else if (successful) {
      const words = `${this.count()} notes: ${requestConfig.parameters.get?.('state') ?? 'decided'}`.replace('-', ' ');
      this.clear();
      this.tell(words);
    }
  }

  tell(words) {
    this.say(words);
    toast(words);
  }
}
