import { piecesOf } from '../../core/reading/pieces';
import type { Model } from './on-device';

/** A piece of so few characters is given as it is. */
const LEAST = 200;
/** Models count in parts of words, which lie closer in some pieces than in others. */
const SPARE = 0.9;

/** A text in pieces that a model takes, each measured by the model itself. */
export async function withinQuota(
  model: Model,
  text: string,
  lang: string | null,
  signal: AbortSignal,
): Promise<string[]> {
  const { inputQuota: quota = Number.POSITIVE_INFINITY } = model;
  if (!Number.isFinite(quota) || !model.measureInputUsage) return [text];
  const pieces: string[] = [];
  const rest = [text];
  for (let piece = rest.shift(); piece !== undefined; piece = rest.shift()) {
    const usage = piece.length > LEAST ? await model.measureInputUsage(piece, { signal }) : 0;
    if (usage <= quota) pieces.push(piece);
    else rest.unshift(...piecesOf(piece, Math.floor(((piece.length * quota) / usage) * SPARE), lang));
  }
  return pieces;
}
