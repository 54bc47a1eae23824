// What the window shows, for the message of a test that waited in vain: the roles and names one could have pointed at.
const lines = [];
for (const element of document.querySelectorAll(
  'h1, h2, h3, button, a[href], input, textarea, [role], [aria-label]',
)) {
  if (!element.checkVisibility({ checkVisibilityCSS: true })) continue;
  const role = element.getAttribute('role') ?? element.tagName.toLowerCase();
  const name =
    element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent ?? '';
  const value = element.value ? ` = ${element.value}` : '';
  lines.push(`  ${role} “${name.replace(/\s+/g, ' ').trim().slice(0, 80)}”${value}`);
}
return `${location.hash}\n${lines.slice(0, 150).join('\n')}`;
