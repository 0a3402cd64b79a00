import type { ImportPreview } from '../../utils/core/library/library-model';
import { useTranslate } from '../shared/translate';

/** Rows named one by one; more than these are counted. */
const ROWS = 200;

const REASONS = {
  'no-address': 'skip_no_address',
  'not-web': 'skip_not_web',
  'cut-off': 'skip_cut_off',
  deleted: 'skip_deleted',
  damaged: 'skip_damaged',
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
        </details>
      )}
    </div>
  );
}
