import { native } from '../../../core/dom';
import { type Asked, choicesOf, keepNothing, opened, refusalOf } from '../../../page/consent/reject';
import { CLOSING, type ConsentScene, type Deed, NOTHING, STEP } from './scene';

/** A label says more than this on no button, in characters. */
export const LABEL = 80;

/** Presses a button that refuses. */
export async function press(
  { element, label }: { element: HTMLElement; label: string },
  { refusing }: ConsentScene,
): Promise<Deed> {
  const pressed = label.replace(/\s+/g, ' ').slice(0, LABEL);
  if (!(await refusing(pressed))) return NOTHING;
  native(element).click();
  return { isDone: true, pressed };
}

/** Refuses by the words on a banner's buttons: at once, or in the choices that it opens. */
export async function refuseByWords(scene: ConsentScene): Promise<Deed> {
  const { read, first, refusing, pause } = scene;
  const refusal = first(refusalOf);
  if (refusal) return press(refusal, scene);
  const at = read().find(choicesOf);
  const choices = at && choicesOf(at);
  if (!choices || !(await refusing(choices.label))) return NOTHING;
  native(choices.element).click();
  const inOpened =
    <Result>(find: (asked: Asked) => Result) =>
    (asked: Asked) =>
      find(asked.banner === at.banner ? opened(asked) : asked);
  for (let waited = 0; waited < CLOSING; waited += STEP) {
    await pause(STEP);
    const inside = first(inOpened(refusalOf)) ?? first(inOpened(keepNothing));
    if (inside) return press(inside, scene);
  }
  return NOTHING;
}
