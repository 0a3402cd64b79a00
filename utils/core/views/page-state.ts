import type { ClutterKind } from '../clutter/findings/finding';
import type { Detection } from '../detect/detection';

/** One hidden piece of a page, in words that travel. */
export interface HiddenItem {
  id: number;
  kind: ClutterKind;
  reason: string;
  selector: string;
  text: string;
  /** True while the reader has it shown again. */
  shown: boolean;
  /** What stands on the button that refused a banner; a banner may be refused without one. */
  pressed?: string | undefined;
}

/** What a page says of itself. */
export interface PageState {
  url: string;
  /** The address the page calls canonical; its own where it names none. */
  canonicalUrl: string;
  detection: Detection;
  /** False where cleaning is off for the site or was undone on this page. */
  isOn: boolean;
  hidden: HiddenItem[];
}
