import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translate } from '../../utils/core/strings';

/** Strings reach every component through this one function; an entry point provides it. */
export const TranslateContext = createContext<Translate>((key) => key);

export const useTranslate = (): Translate => useContext(TranslateContext);
