// Two edits put together by hand: kept like every edit until it is saved.
import { Kept, save } from './kept.js';

const form = document.getElementById('merge-form');
const kept = new Kept(form.dataset.me, form.dataset.article);
const keep = () => kept.put(form.elements.head.value, form.elements.note.value, form.elements.text.value.replaceAll('\r\n', '\n'));
form.addEventListener('input', keep);
save(form, kept, keep, () => {});
document.getElementById('leave').addEventListener('click', () => kept.drop());
keep();
