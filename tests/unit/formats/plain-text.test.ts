import { expect, test } from 'vitest';
import { toPlainText } from '../../../utils/core/formats/plain-text';
import { HTML, parse, STORY } from './rich';

const blocks = toPlainText(STORY, parse(HTML)).trimEnd().split('\n\n');

test('begins with the title and one line of details, ends with the address', () => {
  expect(blocks.slice(0, 2)).toEqual([STORY.title, `${STORY.byline} · ${STORY.siteName} · ${STORY.published}`]);
  expect(blocks.at(-1)).toBe(STORY.url);
  expect(toPlainText({ ...STORY, byline: null, siteName: null, published: null }, parse(''))).toBe(
    `${STORY.title}\n\n${STORY.url}\n`,
  );
});

test('has every part of the story as a block, in order, with no markup', () => {
  const wanted = [
    ...['The harbour of San Marco was closed at a`b o’clock.1', 'What the keeper saw'],
    ...['H2O, a link [sic] and nothing else.', 'Ropes', 'Lamps', 'of oil', 'of gas', 'from the town', 'from the sea'],
    ...['Two', 'paragraphs', 'Nobody came.', 'Nobody went.', 'The keeper', 'Tides | ports', 'Port', 'High'],
    ...['Aston | Quay', '04:10', 'Borth', '05:20', 'The cliffs. Photo: A. Lens', 'Neap', 'A low tide'],
    ...['قال الحارس: «لم يأتِ أحد».', 'Set by hand. ↩'],
  ];
  const code = 'for tide in tides:\n    print("```", tide)  # *not* emphasis\n\n# not a heading';
  const story = toPlainText(STORY, parse(HTML)).split(`${STORY.published}\n\n`)[1];
  const [before = '', after = ''] = story?.split(`\n\n${code}\n\n`) ?? [];
  expect([...before.split('\n\n'), ...after.trimEnd().split('\n\n')]).toEqual([...wanted, STORY.url]);
});
