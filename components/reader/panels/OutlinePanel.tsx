import type { OutlineEntry } from '../../../utils/core/reading/outline';
import { useTranslate } from '../../shared/translate';
import { Panel } from '../frame/Panel';

interface OutlinePanelProps {
  outline: readonly OutlineEntry[];
  /** The section being read, or -1 above the first. */
  current: number;
  onGo(entry: OutlineEntry): void;
}

/** The story's headings; the section being read is marked. */
export function OutlinePanel({ outline, current, onGo }: OutlinePanelProps) {
  const t = useTranslate();
  return (
    <Panel name={t('readerOutline')} class="outline">
      <ol class="outline-list">
        {outline.map((entry, index) => (
          <li key={index} class={`outline-${Math.min(entry.depth, 3)}`}>
            <button
              type="button"
              dir="auto"
              class="outline-entry"
              {...(index === current && { 'aria-current': 'location' as const })}
              onClick={() => onGo(entry)}
            >
              {entry.text}
            </button>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
