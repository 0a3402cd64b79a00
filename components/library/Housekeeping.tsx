import { useMemo } from 'preact/hooks';
import type { ArticleSummary } from '../../utils/core/library/record/saved-article';
import type { LibraryModel } from '../../utils/core/views/library';
import { formatBytes } from '../shared/bytes';
import { InStep } from '../shared/devices/InStep';
import { useTranslate } from '../shared/translate';
import { ImportButton } from './dialogs/ImportButton';

interface HousekeepingProps extends Pick<LibraryModel, 'sources' | 'inStep' | 'onSource' | 'onDevices'> {
  summaries: readonly ArticleSummary[];
  locale: string;
  /** The page was opened to bring articles in. */
  isAdding: boolean;
  onImport(files: readonly File[]): void;
  onExport(): void;
  onSettings(): void;
}

/** Ways in and out, settings, and the space the library takes. */
export function Housekeeping(props: HousekeepingProps) {
  const { summaries, locale, isAdding, onImport, onExport, onSettings } = props;
  const t = useTranslate();
  const space = useMemo(() => {
    const sum = (sizeOf: (summary: ArticleSummary) => number) =>
      summaries.reduce((total, summary) => total + sizeOf(summary), 0);
    const pictures = sum(({ pictureSize }) => pictureSize);
    const all = t(
      'librarySpace',
      formatBytes(
        sum(({ size }) => size),
        locale,
      ),
    );
    return pictures > 0 ? `${all} · ${t('libraryPictures', formatBytes(pictures, locale))}` : all;
  }, [summaries, locale, t]);
  return (
    <section class="housekeeping">
      <ImportButton isOpen={isAdding} onImport={onImport} sources={props.sources} onSource={props.onSource} />
      <button type="button" class="button" disabled={summaries.length === 0} onClick={onExport}>
        {t('libraryExport')}
      </button>
      <button type="button" class="button" onClick={onSettings}>
        {t('librarySettings')}
      </button>
      <p class="space">{space}</p>
      {props.inStep && <InStep said={props.inStep} locale={locale} class="in-step" onClick={props.onDevices} />}
    </section>
  );
}
