import { reshapeCode } from './code';
import { reshapeFormulas } from './formulas';
import { reshapeFrames } from './frames';
import { reshapeNotes } from './notes';
import { reshapePictures } from './pictures';
import type { Twin } from './twin';
import { removeUnseen } from './unseen';

/**
 * Writes what pages build in many ways as the one element it stands for: players, pictures, formulas, lines of code,
 * notes, drop caps. Takes out what is in a line and not seen. After it the copy reads as the page looks.
 */
export function reshape(copy: Document, url: string, twin: Twin): void {
  reshapeFrames(copy);
  reshapePictures(copy);
  reshapeFormulas(copy);
  reshapeCode(copy, twin);
  reshapeNotes(copy, url);
  removeUnseen(copy, twin);
}
