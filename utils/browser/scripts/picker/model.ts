import type { Step } from '../../../page/picking/picking';

/** What the picker's bar shows and does. */
export interface PickerModel {
  /** What is pointed at is the story, and is not hidden. */
  isStory: boolean;
  /** `chosen` after a click; `story` where hiding would take the story away; `off` where cleaning is off for the site. */
  step: 'pointing' | 'story' | 'hidden' | 'off' | 'failed';
  /** The piece's first words, or the name of its element. */
  name: string;
  /** How many pieces on this page would go. */
  count: number;
  /** How many are made like this one; 0 where it is the only one. */
  alike: number;
  isAlike: boolean;
  /** The piece lies where the bar would stand. */
  isAtTop: boolean;
  onStep(step: Step): void;
  onAlike(isAlike: boolean): void;
  /** Hides the piece, or takes it for the story. */
  onTake(): void;
  onUndo(): void;
  /** Another piece. */
  onAgain(): void;
  onClose(): void;
}
