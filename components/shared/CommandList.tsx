import type { CommandKeys } from '../../utils/core/views/settings';
import { useTranslate } from './translate';

interface CommandListProps {
  commands: readonly CommandKeys[];
  onKeys(): void;
}

/** What has keys of its own, and the way to change them. */
export function CommandList({ commands, onKeys }: CommandListProps) {
  const t = useTranslate();
  return (
    <>
      <dl class="commands">
        {commands.map(({ description, keys }) => (
          <div key={description}>
            <dt>{description}</dt>
            <dd>{keys ? <kbd dir="ltr">{keys}</kbd> : t('welcomeNoKeys')}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="button" onClick={onKeys}>
        {t('optionsKeys')}
      </button>
    </>
  );
}
