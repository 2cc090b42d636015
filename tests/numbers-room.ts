/** What the tests of numbers share: the units of the taxonomy, read once. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { createUnitReader } from '../scripts/pipeline/analyse/numbers/quantities.ts';
import { type Unit, unitSchema } from '../src/domain/taxonomy.ts';

const file = new URL('../content/taxonomy/units.yaml', import.meta.url);
export const units: Unit[] = (parse(readFileSync(file, 'utf8')) as unknown[]).map((entry) =>
  unitSchema.parse(entry),
);
export const unitReader = createUnitReader(units);
