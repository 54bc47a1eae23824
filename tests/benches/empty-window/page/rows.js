// Fifty rows of a name, an amount and a fact, as the list of clients has them, drawn anew at each input.
const ROWS = 50;

const row = (typed, number) => {
  const line = document.createElement('div');
  line.className = 'row';
  for (const [name, text] of [
    ['name', `王小明 ${typed} ${number}`],
    ['assets', `${number * 7} 万`],
    ['fact', `${number} 天前联系`],
  ]) {
    const part = document.createElement('span');
    part.className = name;
    part.textContent = text;
    line.append(part);
  }
  return line;
};

document.querySelector('input').addEventListener('input', (event) => {
  const typed = event.target.value;
  document
    .querySelector('#rows')
    .replaceChildren(...Array.from({ length: ROWS }, (_, number) => row(typed, number)));
});
