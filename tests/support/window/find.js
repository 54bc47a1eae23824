// Finds things by role and accessible name, as assistive technology would, among what is shown.
// arguments[0]: a chain of { role, name, fit }, from the outermost; answers every match of the last link, or with
// arguments[1] their names.
const ROLES = {
  button: 'button, summary, [role=button], input[type=button], input[type=submit]',
  link: 'a[href], [role=link]',
  field:
    'input:not([type=radio]):not([type=checkbox]):not([type=button]):not([type=submit]):not([type=hidden]), textarea, [role=textbox], [role=searchbox], [role=combobox], [role=spinbutton], [contenteditable=true]',
  radio: 'input[type=radio], [role=radio]',
  check: 'input[type=checkbox], [role=checkbox], [role=switch]',
  tab: '[role=tab]',
  heading: 'h1, h2, h3, h4, h5, h6, [role=heading]',
  row: 'li, tr, [role=row], [role=option], [role=listitem], article',
  cell: 'td, [role=gridcell]',
  menuitem: '[role=menuitem], [role=menuitemradio], [role=menuitemcheckbox], [role=option]',
  part: 'section, nav, main, form, fieldset, aside, header, article, dl, ul, ol, [role=region], [role=group], [role=radiogroup], [role=listbox], [role=list], [role=grid], [role=search], [role=toolbar], [role=tabpanel], [role=alert], [role=status], [role=log], [role=menu]',
  dialog: 'dialog, [role=dialog], [role=alertdialog]',
  titled: '[title]',
  text: '*',
};
const NAMED_BY_CONTENT = new Set(['button', 'link', 'radio', 'check', 'tab', 'heading', 'row', 'cell', 'menuitem']);
const tidy = (text) => (text ?? '').replace(/\s+/g, ' ').trim();

const isShown = (element) => {
  if (element.closest('[inert], [aria-hidden=true]')) return false;
  return element.checkVisibility({ checkVisibilityCSS: true });
};

// The text of an element as it is read out: what is hidden from assistive technology is left out.
const contentOf = (node) => {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE) return '';
  if (node.getAttribute('aria-hidden') === 'true' || node.hidden) return '';
  const label = node.getAttribute('aria-label');
  if (label) return label;
  if (node.tagName === 'IMG') return node.alt;
  const inner = [...node.childNodes].map(contentOf).join('');
  return getComputedStyle(node).display.startsWith('inline') ? inner : ` ${inner} `;
};

const nameOf = (element, role) => {
  if (role === 'titled') return tidy(element.title);
  const labelledBy = element.getAttribute('aria-labelledby');
  if (labelledBy) {
    const text = tidy(labelledBy.split(/\s+/).map((id) => {
      const by = document.getElementById(id);
      return by ? (by === element ? element.getAttribute('aria-label') ?? '' : contentOf(by)) : '';
    }).join(' '));
    if (text) return text;
  }
  const label = element.getAttribute('aria-label');
  if (label) return tidy(label);
  if (element.labels?.length) return tidy([...element.labels].map(contentOf).join(' '));
  if (element.tagName === 'FIELDSET') return tidy(element.querySelector('legend')?.textContent);
  if (NAMED_BY_CONTENT.has(role)) return tidy(contentOf(element));
  return tidy(element.title || element.placeholder);
};

const FITS = {
  whole: (text, name) => text === name,
  holds: (text, name) => text.includes(name),
  ends: (text, name) => text.endsWith(name),
};
const fits = (text, wanted) => FITS[wanted.fit](text, tidy(wanted.name));

const matchesIn = (root, wanted) => {
  const candidates = [...root.querySelectorAll(ROLES[wanted.role])].filter(isShown);
  if (wanted.role === 'text') {
    const holding = candidates.filter((element) => tidy(element.textContent).includes(tidy(wanted.name)));
    return holding.filter((element) => ![...element.children].some((child) => holding.includes(child)));
  }
  return candidates.filter((element) => fits(nameOf(element, wanted.role), wanted));
};

// A radio or check box is drawn by its label; the input itself is clipped to nothing.
const touchable = (element) => (element.matches('input[type=radio], input[type=checkbox]') && element.closest('label')) || element;

let roots = [document];
for (const wanted of arguments[0]) roots = roots.flatMap((root) => matchesIn(root, wanted));
roots = [...new Set(roots)];
return arguments[1] ? roots.map((element) => nameOf(element, arguments[0].at(-1).role)) : roots.map(touchable);
