/** The outlet of a plain-text clipping, by what the site prints around the article. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { convert, createWorld } from '../scripts/pipeline/index.ts';
import { openTaxonomy } from '../src/library/index.ts';

const world = createWorld(openTaxonomy(join(import.meta.dirname, '..')).value);

const outletOf = (text: string): string | undefined =>
  convert(new TextEncoder().encode(text), { file: 'clipping.txt', format: 'text' }, world).value?.article
    .origin.outlet;

describe('the outlet of a clipping', () => {
  test.each<[string, string, string | undefined]>([
    ['copyright', 'Un titre\n\nLe projet avance.\n\n© Médias24. Tous droits réservés.', 'medias24'],
    ['follow', 'Un titre\n\nLe projet avance.\n\nSuivez la chaîne Médias24 sur WhatsApp', 'medias24'],
    ['source', 'Un titre\n\nLe projet avance.\n\nSource : Le Matin', 'le-matin'],
    ['author', 'Un titre\n\nPar Karim Zeltani, Le Matin\n\nLe projet avance cette année.', 'le-matin'],
    ['dateline', 'Un titre de presse\n\nRABAT (MAP) – Le ministre a reçu une délégation.', 'map'],
    ['masthead', 'LE MATIN - 12/03/2025\n\nUn titre\n\nLe projet avance bien.', 'le-matin'],
    ['address', 'Un titre\n\nLe projet avance.\n\nhttps://fr.le360.ma/economie/un-titre_ABC/', 'le360'],
    ['quoted', 'Un titre\n\nLe projet avance, a confié le ministre à Reuters cette semaine.', undefined],
    ['rival', 'Un titre\n\nSelon Le Monde et Médias24, le projet avance cette année.', undefined],
    ['nothing', 'Un titre\n\nLe projet avance cette année.', undefined],
  ])('%s', (_, text, outlet) => expect(outletOf(text)).toBe(outlet));
});
