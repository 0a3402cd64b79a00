import { useRef, useState } from 'preact/hooks';

/**
 * The row that keys act on. It stays the same article where others come or go above it, as by a save in another window;
 * where it leaves the list itself, its place goes to the one that follows.
 * @returns its index, -1 for none, and what moves it
 */
export function useCurrent(articles: readonly { id: string }[]): [number, (at: number) => void] {
  const held = useRef<{ at: number; id: string | undefined }>({ at: -1, id: undefined });
  const [, redraw] = useState({});
  const { at, id } = held.current;
  const found = id === undefined || articles[at]?.id === id ? at : articles.findIndex((article) => article.id === id);
  const current = found < 0 ? at : found;
  held.current = { at: current, id: articles[current]?.id };
  const move = (to: number) => {
    held.current = { at: to, id: articles[to]?.id };
    redraw({});
  };
  return [current, move];
}
