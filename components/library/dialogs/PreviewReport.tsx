import { csvRow } from '../../../utils/core/library/export/escape';
import type { Translate } from '../../../utils/core/strings';
import type { ImportPreview } from '../../../utils/core/views/library';
import { saveFile } from '../../reader/story/deliver';
import { useTranslate } from '../../shared/translate';

/** Rows named one by one; all of them go into a file where the reader asks for it. */
const ROWS = 200;

const REASONS = {
  'no-address': 'skip_no_address',
  'not-web': 'skip_not_web',
  'cut-off': 'skip_cut_off',
  deleted: 'skip_deleted',
  damaged: 'skip_damaged',
  'too-large': 'skip_too_large',
  'too-many': 'skip_too_many',
} as const;

const PROBLEMS = {
  unknown: 'importUnknown',
  damaged: 'importDamaged',
  empty: 'importEmpty',
  'too-large': 'importTooLarge',
} as const;

/** What an import would do, file by file and row by row. */
export function PreviewReport({ preview }: { preview: ImportPreview }) {
  const t = useTranslate();
  const { files, counts, skipped } = preview;
  return (
    <div class="preview">
      <ul>
        {files.map(({ name, from, problem }) => (
          <li key={name}>
            <strong dir="auto">{name}</strong> {problem ? t(PROBLEMS[problem]) : from}
          </li>
        ))}
      </ul>
      <dl class="preview-counts">
        <div>
          <dt>{t('importNew')}</dt>
          <dd>{counts.new}</dd>
        </div>
        <div>
          <dt>{t('importMerged')}</dt>
          <dd>{counts.merged}</dd>
        </div>
        <div>
          <dt>{t('importSame')}</dt>
          <dd>{counts.same}</dd>
        </div>
        <div>
          <dt>{t('importSkipped')}</dt>
          <dd>{skipped.length}</dd>
        </div>
      </dl>
      {skipped.length > 0 && (
        <details>
          <summary>{t('importSkippedRows')}</summary>
          <ol class="preview-skipped">
            {skipped.slice(0, ROWS).map(({ file, row, text, why }) => (
              <li key={`${file} ${row}`}>
                <span dir="auto">{t('importRow', String(row), text || file)}</span> {t(REASONS[why])}
              </li>
            ))}
          </ol>
          <button type="button" class="button" onClick={() => saveList(skipped, t)}>
            {t('importSkippedSave')}
          </button>
        </details>
      )}
    </div>
  );
}

/** Every row left out and why, as a table. */
function saveList(skipped: ImportPreview['skipped'], t: Translate): void {
  const rows = skipped.map(({ file, row, text, why }) => csvRow([file, String(row), text, t(REASONS[why])]));
  saveFile(document, 'lede-import.csv', 'text/csv', rows.join(''));
}
