import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface PanelProps {
  name: string;
  class?: string;
  /** What takes the focus; where it is missing what is chosen, else the first control. */
  first?: string;
  children: ComponentChildren;
}

const FOCUSABLE = 'button:not(:disabled), input:not(:disabled), select, a[href], [tabindex="0"]';

/** A box beside the rail. Takes the focus when it opens and gives it back to its button when it closes. */
export function Panel({ name, class: className = '', first: wanted, children }: PanelProps) {
  const panel = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const root = panel.current?.getRootNode();
    const before = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
    const first =
      (wanted === undefined ? null : panel.current?.querySelector<HTMLElement>(wanted)) ??
      panel.current?.querySelector<HTMLElement>('input:checked') ??
      panel.current?.querySelector<HTMLElement>(FOCUSABLE);
    (first ?? panel.current)?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <section class={`panel ${className}`} role="dialog" aria-labelledby="panel-name" ref={panel} tabIndex={-1}>
      <h2 class="panel-name" id="panel-name">
        {name}
      </h2>
      {children}
    </section>
  );
}
