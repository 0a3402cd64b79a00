import type { ClutterKind } from '../../utils/core/clutter/findings/finding';
import type { Reason } from '../../utils/core/clutter/findings/reasons';
import type { StringKey } from '../../utils/core/strings';
import type { RemoteFault } from '../../utils/core/sync/remote';

/** Codes are kebab-case, string keys may hold no hyphen: the type says that each code has its string. */
type Key<Code extends string> = Code extends `${infer A}-${infer B}` ? `${A}_${Key<B>}` : Code;

export const reasonKey = (reason: Reason) =>
  `reason_${reason.replaceAll('-', '_')}` as `reason_${Key<Reason>}` satisfies StringKey;

/** What a kind is called where it stands alone. */
export const kindNameKey = (kind: ClutterKind) =>
  `kindName_${kind.replaceAll('-', '_')}` as `kindName_${Key<ClutterKind>}` satisfies StringKey;

/** What is wrong with a storage, in one sentence. */
export const faultKey = (fault: RemoteFault) =>
  `fault_${fault.replaceAll('-', '_')}` as `fault_${Key<RemoteFault>}` satisfies StringKey;
