import { normalise } from '../words/match';
import { REJECTS } from '../words/rejects';

/** "No thanks" and "No, thanks!" are one. */
const bare = (label: string): string => normalise(label).replace(/[,،、，.!]/g, '');

const LABELS = new Set(REJECTS.flat().map(bare));

/**
 * Whether a button's whole label refuses everything but what is necessary, in any language Lede knows: a page may not
 * say its own.
 */
export const isReject = (label: string): boolean => LABELS.has(bare(label));
