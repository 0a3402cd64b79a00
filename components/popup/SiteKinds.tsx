import type { ClutterKind } from '../../utils/core/clutter/finding';
import { KindChecks } from '../shared/KindChecks';
import { useTranslate } from '../shared/translate';

interface SiteKindsProps {
  site: string;
  off: ReadonlySet<ClutterKind>;
  onKind(kind: ClutterKind, on: boolean): void;
}

/** Which kinds are hidden on this one site. */
export function SiteKinds({ site, off, onKind }: SiteKindsProps) {
  const t = useTranslate();
  return (
    <details class="site-kinds">
      <summary>{t('popupSiteKinds')}</summary>
      <KindChecks label={t('popupSiteKindsLabel', site)} off={off} onKind={onKind} />
    </details>
  );
}
