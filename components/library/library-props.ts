import type { LibraryModel } from '../../utils/core/views/library';

export interface LibraryProps extends LibraryModel {
  /** Language of the interface, BCP 47. */
  locale: string;
}
