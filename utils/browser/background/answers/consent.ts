import { NOT_REFUSED } from '../../../page/consent/consent';
import type { Answers } from '../../wire/messages';
import type { BackgroundProtocol } from '../../wire/protocol';
import { runSnippet } from '../desks/consent-desk';
import { consentRulesFor } from '../desks/consent-rules';
import type { Desks } from './desks';

/** Answers of consent banners: who may press in them, by which rules, and what came of it. */
export const answersOfConsent = ({ consent }: Desks) =>
  ({
    'report:consent': (_message, { tab }) =>
      tab?.id === undefined ? NOT_REFUSED : consent.reject(tab.id, tab.url ?? ''),
    'report:rules': (_message, { url, tab, frameId }) => consentRulesFor(url ?? tab?.url ?? '', frameId === 0),
    'report:frame': ({ path }, { tab }) => (tab?.id === undefined ? false : consent.mayAct(tab.id, path)),
    'report:answered': async ({ isDone, pressed, isGone, pays }, { tab, frameId }) => {
      if (tab?.id === undefined) return null;
      await consent.answered(tab.id, { isDone, pressed, isGone, pays }, frameId === 0);
      return null;
    },
    'report:refusing': ({ path, pressed }, { tab }) =>
      tab?.id === undefined ? false : consent.refusing(tab.id, path, pressed),
    'report:eval': ({ snippetId }, { tab, frameId }) =>
      tab?.id === undefined ? false : runSnippet(tab.id, frameId ?? 0, snippetId),
  }) satisfies Partial<Answers<BackgroundProtocol>>;
