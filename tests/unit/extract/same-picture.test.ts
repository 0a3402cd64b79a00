import { describe, expect, test } from 'vitest';
import { samePicture } from '../../../utils/core/extract/pictures/same-picture';

const at = (path: string) => `https://img.example${path}`;

describe('two addresses show one picture', () => {
  test.each([
    ['at two sizes', '/2026/02/stove-1024x683.jpg', '/2026/02/stove.jpg'],
    ['in two kinds of file', '/stove.webp', '/stove.jpg?w=600'],
    ['cut in two ways', '/03stove/03stove-articleLarge-v2.jpg', '/03stove/03stove-facebookJumbo.jpg'],
    ['through a server that cuts it', '/resize?url=https%3A%2F%2Fcdn.example%2Fstove.jpg&w=600', '/stove.jpg'],
    [
      'by the folder that names it',
      '/17228cd892433da51ca4458/master/6720.jpg?w=300',
      '/17228cd892433da51ca4458/0_0/500.jpg',
    ],
    ['by its number', '/19/11/384x216/4841610.jpg', '/19/11/1600x900/4841610.jpg'],
    ['by an address without a host', '/files/reading-room.png', '/files/reading-room_640.png'],
  ])('%s', (_, one, two) => {
    expect(samePicture(at(one), at(two))).toBe(true);
    expect(samePicture(one, at(two))).toBe(true);
  });
});

describe('two addresses show two pictures', () => {
  test.each([
    ['of two names', '/stove.jpg', '/window.jpg'],
    ['of a long row', '/reading-room-11.jpg', '/reading-room-12.jpg'],
    ['of a row', '/reading-room-1.jpg', '/reading-room-2.jpg'],
    ['of two numbers', '/19/11/4841610.jpg', '/19/11/4841396.jpg'],
    ['of two folders', '/17228cd892433da51ca4458/6720.jpg', '/99aa8cd892433da51ca4458/6720.jpg'],
    ['of a beginning in common', '/library-stove.jpg', '/library-window.jpg'],
    ['of which one has no name', '/', '/stove.jpg'],
  ])('%s', (_, one, two) => {
    expect(samePicture(at(one), at(two))).toBe(false);
  });
});
