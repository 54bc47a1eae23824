// Answers what is wrong with the screen shown: serious findings of axe, and text cut off by its box. With the first
// argument true, axe looks at contrast only.
const [onlyContrast, done] = arguments;

// An ellipsis is a decision; a box that scrolls shows the rest. Anything else that is narrower than its text cuts it.
const isCut = (element) => {
  const style = getComputedStyle(element);
  if (element.scrollWidth <= element.clientWidth + 1 || element.clientWidth === 0) return false;
  if (style.display === 'inline' || style.overflowX === 'visible') return false;
  return style.textOverflow !== 'ellipsis' && style.overflowX !== 'auto' && style.overflowX !== 'scroll';
};
const isText = (element) =>
  [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== '');
const isHidden = (element) => {
  const { width, height } = element.getBoundingClientRect();
  return width <= 2 || height <= 2 || !element.checkVisibility({ checkVisibilityCSS: true });
};
// Text that leaves the window sideways is cut as well, whatever its box says.
const leavesWindow = (element) => {
  const { left, right } = element.getBoundingClientRect();
  return right > innerWidth + 1 || left < -1;
};
const scrollsSideways = (element) => {
  for (let at = element; at; at = at.parentElement) {
    const { overflowX } = getComputedStyle(at);
    if ((overflowX === 'auto' || overflowX === 'scroll') && at.scrollWidth > at.clientWidth) return true;
  }
  return false;
};

const cut = [...document.body.querySelectorAll('*')]
  .filter((element) => isText(element) && !isHidden(element))
  .filter((element) => isCut(element) || (leavesWindow(element) && !scrollsSideways(element)))
  .map((element) => `cut off: <${element.tagName.toLowerCase()} class="${element.className}"> ${element.textContent.slice(0, 60)}`);

axe
  .run(document, { resultTypes: ['violations'], ...(onlyContrast ? { runOnly: ['color-contrast'] } : {}) })
  .then((result) =>
    result.violations
      .filter((violation) => violation.impact === 'serious' || violation.impact === 'critical')
      .flatMap((violation) =>
        violation.nodes.map((node) => `${violation.impact} ${violation.id}: ${node.html.slice(0, 160)} | ${(node.any[0] ?? node.all[0] ?? node.none[0])?.message ?? ''}`),
      ),
  )
  .then(
    (serious) => done([...serious, ...cut]),
    (error) => done([`axe failed: ${error}`]),
  );
