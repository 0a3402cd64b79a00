import type { Area } from './keys';

/**
 * Storage that asks once more where it was refused: in Firefox the first step after the disk was full fails, whatever room
 * there is by then. Every step gives the same when it is done twice.
 */
export function patient(area: Area): Area {
  const twice = <T>(step: () => Promise<T>): Promise<T> => step().catch(step);
  return {
    get: (keys) => twice(() => area.get(keys)),
    set: (values) => twice(() => area.set(values)),
    remove: (keys) => twice(() => area.remove(keys)),
    ...(area.getKeys && { getKeys: area.getKeys.bind(area) }),
  };
}
