import { native } from '../../core/dom';
/** Watches what is hidden, for a page may take our marks away. */
export interface Keeper {
  watch(elements: readonly Element[]): void;
}

/** A page that changes what is hidden for ever is not watched for ever. */
const CHECKS = 200;

/** @param onChange told of an element whose looks the page has changed */
export function createKeeper(mark: string, onChange: (element: Element) => void): Keeper {
  let observer: MutationObserver | null = null;
  let checks = 0;
  return {
    watch(elements) {
      const view = native(native(elements[0])?.ownerDocument)?.defaultView;
      if (!view) return;
      observer ??= new view.MutationObserver((records) => {
        if (++checks > CHECKS) return observer?.disconnect();
        for (const target of new Set(records.map((record) => record.target as Element))) onChange(target);
      });
      for (const element of elements) observer.observe(element, { attributeFilter: [mark, 'style', 'class'] });
    },
  };
}
