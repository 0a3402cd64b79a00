import type { StringKey } from '../../../utils/core/strings';
import { useTranslate } from '../../shared/translate';
import { Panel } from '../frame/Panel';

/** Each key the reader knows beside the browser's own. */
const ROWS: readonly (readonly [string[], StringKey])[] = [
  [['j', 'n'], 'readerKey_next'],
  [['k', 'p'], 'readerKey_previous'],
  [['s'], 'readerSave'],
  [['e'], 'libraryArchive'],
  [['l'], 'readerListen'],
  [['o'], 'readerOutline'],
  [['a'], 'readerLook'],
  [['+', '−'], 'readerKey_size'],
  [['b'], 'readerKey_pages'],
  [['r'], 'readerDrift'],
  [['g'], 'readerGuide'],
  [['h'], 'readerKey_highlight'],
  [['c'], 'readerKey_mark'],
  [['z'], 'libraryUndo'],
  [['m'], 'readerMore'],
  [['?'], 'readerKeys'],
  [['Esc'], 'readerKey_close'],
];

interface KeysPanelProps {
  /** Passages can be marked: the story is kept. */
  canHighlight: boolean;
  /** A passage that is taken away can be had back. */
  canUndo: boolean;
}

/** Every key, listed. */
export function KeysPanel({ canHighlight, canUndo }: KeysPanelProps) {
  const t = useTranslate();
  const isThere = { readerKey_highlight: canHighlight, readerKey_mark: canHighlight, libraryUndo: canUndo };
  const rows = ROWS.filter(([, label]) => !(label in isThere) || isThere[label as keyof typeof isThere]);
  return (
    <Panel name={t('readerKeys')} class="keys">
      <dl class="keys-list">
        {rows.map(([keys, label]) => (
          <div key={label} class="keys-row">
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(label)}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
