import type { OwnRule } from '../../../utils/core/clutter/findings/own';
import type { ImportedRules } from '../../../utils/core/settings/own-rules';
import { useTranslate } from '../../shared/translate';
import { FileButton } from '../part/FileButton';
import { Part } from '../part/Part';
import { Pieces } from './Pieces';

interface OwnRulesProps {
  rules: readonly OwnRule[];
  imported: ImportedRules | 'bad-file' | null;
  onForget(rule: OwnRule): void;
  onExport(): void;
  onImport(file: File): void;
}

/** Pieces the reader pointed at, by site, and their way out of this browser and in. */
export function OwnRules({ rules, imported, onForget, onExport, onImport }: OwnRulesProps) {
  const t = useTranslate();
  return (
    <Part id="own" name={t('optionsOwn')}>
      <p class="options-note">{t(rules.length === 0 ? 'optionsNoOwn' : 'optionsOwnNote')}</p>
      <Pieces
        pieces={rules}
        deed={t('optionsForget')}
        label={(rule) => t('optionsForgetRule', rule.name || rule.selector, rule.site)}
        onDeed={onForget}
      />
      <p class="options-ways">
        <FileButton label={t('optionsImport')} onFile={onImport} />
        <button type="button" class="button" disabled={rules.length === 0} onClick={onExport}>
          {t('optionsExport')}
        </button>
      </p>
      <p class="options-said" role="status">
        {imported === 'bad-file' && t('optionsBadFile')}
        {imported &&
          imported !== 'bad-file' &&
          t('optionsImported', String(imported.added), String(imported.known), String(imported.bad))}
      </p>
    </Part>
  );
}
