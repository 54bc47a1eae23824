// Takes steps in the page, one after the other, and answers for each how many milliseconds passed from the act to the
// frame that shows its outcome being handed over; null when it was not shown within five seconds.
//
// A step is { hash }, a place to go to, { key }, a key pressed, or { field, typed }, words put into a field; `shown`
// says what tells that the outcome is there, all of it: { rows } at least so many of the elements `of`, the first one
// drawn; { total } a windowed list of exactly so many in all.
const [steps, done] = arguments;
const PATIENCE = 5000;

const frame = () => new Promise(requestAnimationFrame);
// Runs after the frame of the animation callback it is called in was laid out and painted.
const handedOver = () =>
  new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = resolve;
    channel.port2.postMessage(null);
  });
// People do not act in step with the display.
const someTime = () => new Promise((resolve) => setTimeout(resolve, 40 + Math.random() * 60));

const act = ({ hash, key, field, typed }) => {
  if (hash !== undefined) {
    location.hash = hash;
    return;
  }
  if (key !== undefined) {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    return;
  }
  const input = document.querySelector(field);
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, typed);
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
};

const isShown = ({ of, rows, total, holding }) => {
  const found = document.querySelectorAll(of);
  if (total !== undefined) {
    const told = found.length === 0 ? 0 : Number(found[0].getAttribute('aria-setsize'));
    if (told !== total) return false;
  } else if (found.length < rows) return false;
  const first = found[0]?.textContent ?? '';
  return found.length === 0 || (first !== '' && first.includes(holding ?? ''));
};

const take = async (step) => {
  await someTime();
  const began = performance.now();
  act(step);
  do {
    await frame();
    if (performance.now() - began > PATIENCE) return null;
  } while (!step.shown.every(isShown));
  await handedOver();
  return performance.now() - began;
};

(async () => {
  const took = [];
  for (const step of steps) took.push(await take(step));
  done(took);
})();
