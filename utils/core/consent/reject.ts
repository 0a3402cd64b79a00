import { normalise } from '../words/match';
import { REJECTS } from '../words/rejects';

const LABELS = new Set(REJECTS.flat().map(normalise));

/**
 * Whether a button's whole label refuses everything but what is necessary, in any language Lede knows: a page may not
 * say its own.
 */
export const isReject = (label: string): boolean => LABELS.has(normalise(label));
