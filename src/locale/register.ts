/** What the register says while it filters; apart, so that the page's script carries no other words. */
import { formatCount, formatNumber } from './format.ts';

/** « 12 chiffres affichés sur 150 ». */
export const shownCount = (shown: number, total: number): string =>
  `${formatCount(shown, 'chiffre affiché', 'chiffres affichés')} sur ${formatNumber(total)}`;
