import type { ClutterKind } from '../../../utils/core/clutter/findings/finding';
import { CLUTTER_KINDS } from '../../../utils/core/clutter/findings/kinds';
import { kindNameKey } from '../keys';
import { useTranslate } from '../translate';

interface KindChecksProps {
  /** What the list is about, for those who do not see it. */
  label: string;
  off: ReadonlySet<ClutterKind>;
  onKind(kind: ClutterKind, on: boolean): void;
}

/** Every kind of clutter with its switch: on means hidden. */
export function KindChecks({ label, off, onKind }: KindChecksProps) {
  const t = useTranslate();
  return (
    <fieldset class="kinds">
      <legend class="kinds-label">{label}</legend>
      {CLUTTER_KINDS.map((kind) => (
        <label key={kind} class="kinds-kind">
          <input
            type="checkbox"
            checked={!off.has(kind)}
            onChange={(event) => onKind(kind, event.currentTarget.checked)}
          />
          {t(kindNameKey(kind))}
        </label>
      ))}
    </fieldset>
  );
}
