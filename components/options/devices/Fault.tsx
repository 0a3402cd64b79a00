import type { StringKey } from '../../../utils/core/strings';
import type { Devices } from '../../../utils/core/views/devices';
import { faultKey } from '../../shared/keys';
import { useTranslate } from '../../shared/translate';

type Problem = NonNullable<Devices['problem']>;

/** What can be done about it, where there is more to say than what is wrong. */
const ADVICE: Partial<Record<Problem, StringKey>> = {
  unreachable: 'advice_unreachable',
  unauthorised: 'advice_unauthorised',
  forbidden: 'advice_forbidden',
  'no-folder': 'advice_no_folder',
  locked: 'advice_later',
  full: 'advice_full',
  'too-large': 'advice_too_large',
  'no-dav': 'advice_no_dav',
  moved: 'advice_moved',
  failed: 'advice_later',
  emptied: 'advice_emptied',
  newer: 'advice_newer',
  other: 'advice_other',
  'wrong-passphrase': 'advice_wrong_passphrase',
  'needs-passphrase': 'advice_needs_passphrase',
  'not-sealed': 'advice_not_sealed',
  damaged: 'advice_damaged',
  missing: 'advice_damaged',
  'bad-address': 'advice_bad_address',
  'no-access': 'advice_no_access',
};

/** Where the storage is a folder of this device, these mean something else. */
const OF_FOLDER: Partial<Record<Problem, readonly [StringKey, StringKey]>> = {
  forbidden: ['faultFolder_forbidden', 'adviceFolder_forbidden'],
  'no-access': ['faultFolder_forbidden', 'adviceFolder_forbidden'],
  'no-folder': ['faultFolder_gone', 'adviceFolder_gone'],
};

const sentence = (problem: Problem): StringKey => {
  if (problem === 'bad-address') return 'fault_bad_address';
  return problem === 'no-access' ? 'fault_no_access' : faultKey(problem);
};

/** What is wrong with a storage, and what can be done about it; said aloud as it changes. */
export function Fault({ fault, isFolder }: { fault: Devices['problem']; isFolder: boolean }) {
  const t = useTranslate();
  const [wrong, advice] =
    (isFolder && fault && OF_FOLDER[fault]) || (fault ? [sentence(fault), ADVICE[fault]] : [null]);
  return (
    <p class="options-said" role="status" id="devices-fault">
      {wrong && t(wrong)}
      {advice && <span class="options-note">{t(advice)}</span>}
    </p>
  );
}
