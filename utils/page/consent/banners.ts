import { native, selectAll } from '../../core/dom';

/** Set on the content scripts' own window, which the page does not see: the script that refuses asks the one that hides. */
type Scope = Window & { bannersVeiled?: () => readonly Element[] };

/** Says which banners of a page are out of sight and wait for an answer. */
export function publishBanners(window: Window, banners: () => readonly Element[]): void {
  (window as Scope).bannersVeiled = banners;
}

/** The banners of this page that wait for an answer; none in a frame. */
export const bannersOf = (window: Window): readonly Element[] => (window as Scope).bannersVeiled?.() ?? [];

/** Boxes this deep in a banner's own are asked whether they take room. */
const DEEP = 60;

/** Whether anything of a box is laid out with a size. */
export function takesRoom(element: Element): boolean {
  if (!native(element).isConnected) return false;
  const inside = [...selectAll(native(element).shadowRoot ?? element, '*')].slice(0, DEEP);
  return [element, ...inside].some((box) => hasSize(box));
}

function hasSize(element: Element): boolean {
  const { width, height } = native(element).getBoundingClientRect();
  return width > 0 && height > 0;
}
