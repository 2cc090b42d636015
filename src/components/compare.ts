/** Shows the two countries that the reader chose, and keeps the choice in the address. */
const controls = document.querySelector<HTMLElement>('#comparer');
const cells = [...document.querySelectorAll<HTMLElement>('[data-country]')];
const choices = controls ? [...controls.querySelectorAll('select')] : [];
const [first, second] = choices;

if (controls && first && second && first.options.length > 1) {
  const show = (): void => {
    for (const cell of cells)
      cell.hidden = cell.dataset.country !== first.value && cell.dataset.country !== second.value;
  };
  const choose = (select: HTMLSelectElement, value: string | null, otherwise: number): void => {
    const known = [...select.options].findIndex((option) => option.value === value);
    select.selectedIndex = known < 0 ? otherwise : known;
  };
  const parameters = new URLSearchParams(location.search);
  choose(first, parameters.get('a'), 0);
  choose(second, parameters.get('b'), 1);
  controls.addEventListener('change', () => {
    history.replaceState(null, '', `?${new URLSearchParams({ a: first.value, b: second.value })}`);
    show();
  });
  controls.hidden = false;
  document.querySelector('.compare-table')?.classList.add('of-two');
  show();
}

// A script of its own, whose names stay its own.
export {};
