import { describe, expect, it } from 'vitest';
import { cleaningOn, parseCleaning, withOwnRule } from '../../../utils/core/settings/cleaning';
import { exportOwnRules, importOwnRules, parseOwnRules } from '../../../utils/core/settings/own-rules';

const RULES = [
  { site: 'quay.test', selector: '.promo', name: 'Try it' },
  { site: 'quay.test:8080', selector: '#box > [data-kind="x"]', name: '' },
  { site: 'zeitung.test', selector: 'aside', name: 'Mehr „Lesen“' },
];
const every = () => true;

describe('own rules', () => {
  it('come back from a file as they went', () => {
    const read = importOwnRules(exportOwnRules(RULES), [], every);
    expect(read).toEqual({ rules: RULES, added: 3, known: 0, bad: 0 });
  });

  it('join those there are, each once, and count what is no rule', () => {
    const text = JSON.stringify({
      format: 'lede-own-rules',
      version: 1,
      rules: [...RULES, RULES[0], { site: 'a b', selector: 'p' }, { site: 'x.test' }, 7, null],
    });
    const read = importOwnRules(text, RULES.slice(0, 1), (selector) => selector !== 'aside');
    expect(read).toEqual({ rules: RULES.slice(0, 2), added: 1, known: 2, bad: 5 });
  });

  it.each(['', 'no json', '[]', 'null', '{"format":"other","version":1,"rules":[]}', '{"format":"lede-own-rules"}'])(
    'say that %j is no such file',
    (text) => expect(importOwnRules(text, RULES, every)).toBe(null),
  );

  it('are cut to what a rule may hold', () => {
    const long = { site: 'quay.test', selector: 'p'.repeat(501), name: '' };
    expect(parseOwnRules([long, { ...RULES[0], name: 'n'.repeat(500) }])).toEqual({
      rules: [{ ...RULES[0], name: 'n'.repeat(120) }],
      bad: 1,
    });
  });

  it('count on their own site alone, and go again', () => {
    const settings = withOwnRule(
      parseCleaning(null),
      'https://www.quay.test/a',
      { selector: '.promo', name: 'x' },
      true,
    );
    expect(cleaningOn(settings, 'https://quay.test/b').own).toEqual(['.promo']);
    expect(cleaningOn(settings, 'https://dock.test/b').own).toEqual([]);
    const twice = withOwnRule(settings, 'https://quay.test/', { selector: '.promo', name: 'y' }, true);
    expect(twice.ownRules).toHaveLength(1);
    expect(withOwnRule(twice, 'https://quay.test/', { selector: '.promo', name: '' }, false).ownRules).toEqual([]);
    expect(parseCleaning(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
  });
});
