// What a reader has typed into a note and not sent, and where the reader is: both outlive whatever takes the note's place.

/** Whether `field` holds something that the page did not come with. */
export function isTyped(field) {
  if (field.type === 'checkbox') return field.checked !== field.defaultChecked;
  if (field.type === 'file') return field.files.length > 0;
  if (field.options) return field.selectedIndex !== Math.max(0, [...field.options].findIndex(option => option.defaultSelected));
  return field.value !== field.defaultValue;
}

/** The fields of the note `el` that hold something unsent; those of the form `sent` have just gone out. */
export function unsent(el, sent) {
  return [...el.querySelectorAll('.work :is(input:not([type=hidden]), textarea, select)')].filter(field => field.form !== sent && isTyped(field));
}

/** Takes note of what is unsent in `el` and of the reader's place; what it gives puts both into the note that comes instead. */
export function keep(el, sent) {
  const fields = unsent(el, sent);
  const place = el.contains(document.activeElement) ? address(document.activeElement) : '';
  return fresh => {
    fields.forEach(field => put(field, fresh));
    if (place) (fresh.querySelector(place) ?? fresh).focus({ preventScroll: true });
  };
}

function put(field, fresh) {
  const place = fresh.querySelector('#' + CSS.escape(field.id));
  if (!place) return;
  if (field.type === 'checkbox') place.checked = field.checked;
  else if (field.type === 'file') place.files = field.files;
  else place.value = field.value;
  place.closest('details')?.setAttribute('open', '');
}

function address(el) {
  if (el.id) return '#' + CSS.escape(el.id);
  return el.matches('button[name]') ? `button[name="${el.name}"][value="${CSS.escape(el.value)}"]` : ':scope';
}
