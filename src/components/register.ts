/** Filters and sorts the register in place; the choice stands in the address, so that it can be shared. */
import { shownCount } from '../locale/register.ts';

const filter = document.querySelector<HTMLElement>('#filtre');
const table = document.querySelector<HTMLTableElement>('#registre');

/** Lower case, no accents, one kind of space: « Électrique » is found by « electrique », « 7 500 » whatever its space. */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/\s+/gu, ' ')
    .toLowerCase();

function start(controls: HTMLElement, register: HTMLTableElement): void {
  const body = register.tBodies[0];
  if (!body) return;
  const rows = [...body.rows].map((row, index) => ({ row, index, text: fold(row.textContent ?? '') }));
  const heads = [...register.querySelectorAll<HTMLTableCellElement>('th[data-key]')];
  const count = controls.querySelector('#filtre-compte');
  const collator = new Intl.Collator('fr', { numeric: true });

  for (const head of heads) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = head.textContent?.trim() ?? '';
    head.replaceChildren(button);
    button.addEventListener('click', () => {
      const state = read();
      const key = head.dataset.key ?? '';
      const order = state.tri === key ? (state.sens === 'desc' ? '' : 'desc') : 'asc';
      write({ ...state, tri: order ? key : '', sens: order });
      apply();
    });
  }

  const keys = ['mots', 'statut', 'unite', 'tri', 'sens'] as const;
  type State = Record<(typeof keys)[number], string>;

  const read = (): State => {
    const parameters = new URLSearchParams(location.search);
    return Object.fromEntries(keys.map((key) => [key, parameters.get(key) ?? ''])) as State;
  };

  function write(state: State): void {
    const parameters = new URLSearchParams(Object.entries(state).filter(([, value]) => value !== ''));
    const search = parameters.size > 0 ? `?${parameters}` : '';
    history.replaceState(null, '', location.pathname + search + location.hash);
  }

  const field = (name: string) =>
    controls.querySelector<HTMLInputElement | HTMLSelectElement>(`[name=${name}]`)!;

  function sortKey(row: HTMLTableRowElement, column: number): string {
    const cell = row.cells[column];
    return cell?.dataset.sort ?? cell?.textContent?.trim() ?? '';
  }

  /** Rows without a value stand last in either direction; values are compared within one unit, so units stand together. */
  function order(state: State): typeof rows {
    const column = heads.find((head) => head.dataset.key === state.tri)?.cellIndex;
    if (column === undefined || !body) return rows;
    const sign = state.sens === 'desc' ? -1 : 1;
    return rows.toSorted((a, b) => {
      if (state.tri === 'value') {
        const units = collator.compare(a.row.dataset.unit ?? '', b.row.dataset.unit ?? '');
        if (units !== 0) return units;
      }
      const [left, right] = [sortKey(a.row, column), sortKey(b.row, column)];
      if (left === '' || right === '') return left === right ? a.index - b.index : left === '' ? 1 : -1;
      const numeric = state.tri === 'value' ? Number(left) - Number(right) : Number.NaN;
      return sign * (Number.isNaN(numeric) ? collator.compare(left, right) : numeric) || a.index - b.index;
    });
  }

  function apply(): void {
    const state = read();
    const wanted = fold(state.mots).split(' ').filter(Boolean);
    let shown = 0;
    for (const { row, text } of rows) {
      row.hidden =
        !wanted.every((word) => text.includes(word)) ||
        (state.statut !== '' && row.dataset.status !== state.statut) ||
        (state.unite !== '' && row.dataset.unit !== state.unite);
      if (!row.hidden) shown++;
    }
    body?.append(...order(state).map(({ row }) => row));
    for (const head of heads) {
      const sorted = head.dataset.key === state.tri;
      if (sorted) head.ariaSort = state.sens === 'desc' ? 'descending' : 'ascending';
      else head.removeAttribute('aria-sort');
    }
    if (count) count.textContent = shownCount(shown, rows.length);
  }

  function fill(): void {
    const state = read();
    for (const name of ['mots', 'statut', 'unite'] as const) field(name).value = state[name];
  }

  const fromControls = (): void => {
    write({
      ...read(),
      mots: field('mots').value,
      statut: field('statut').value,
      unite: field('unite').value,
    });
    apply();
  };
  controls.addEventListener('input', fromControls);
  controls.querySelector('button')?.addEventListener('click', () => {
    write({ mots: '', statut: '', unite: '', tri: '', sens: '' });
    fill();
    apply();
  });
  fill();
  controls.hidden = false;
  apply();
}

if (filter && table) start(filter, table);
