import { describe, expect, it } from 'vitest';
import { languagesSpoken } from '../../../utils/core/words/speaks';

const GREEK = 'Ο ποταμός φούσκωσε τη νύχτα και οι κάτοικοι έμαθαν ότι η γέφυρα δεν είναι πια ασφαλής.';
const SLOVENE =
  'Reka je ponoči narasla in ljudem v mestu so povedali, da most ni več varen, zaprt pa bo za nekaj dni, kot je tudi povedal župan, ki se je sestal z njimi.';
const ENGLISH = 'The river rose in the night and the people of the town were told that it was not safe to cross.';

describe('the languages a page speaks', () => {
  it.each([
    ['sl', 'Reka', SLOVENE, ['sl']],
    ['', 'Reka', SLOVENE, ['sl']],
    ['en-US', 'Reka', SLOVENE, ['sl']],
    ['en', 'Ο ποταμός', '', ['el']],
    ['de', 'Ο ποταμός', GREEK, ['el', 'de']],
    ['en', 'The river', ENGLISH, []],
    ['nb-NO', '', '', ['no']],
    ['', '', '', []],
  ])('are read from the tag %j, the title %j and the text', (tag, title, sample, languages) =>
    expect(languagesSpoken({ tag, title, sample })).toEqual(languages),
  );
});
