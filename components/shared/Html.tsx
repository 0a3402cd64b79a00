import type { Ref } from 'preact';
import { useMemo } from 'preact/hooks';
import { toRender } from '../../utils/core/sanitise/markup';
import type { SafeHtml } from '../../utils/core/sanitise/safe-html';

interface HtmlProps {
  html: SafeHtml;
  class: string;
  elementRef?: Ref<HTMLDivElement>;
}

/** The one place where HTML becomes part of a view; what is not sanitised does not compile. */
export function Html({ html, class: className, elementRef = null }: HtmlProps) {
  const markup = useMemo(() => ({ __html: toRender(html) }), [html]);
  return <div class={className} ref={elementRef} dangerouslySetInnerHTML={markup} />;
}
