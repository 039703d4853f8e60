interface Made<T> {
  readonly key: readonly unknown[];
  readonly value: T;
}

/** So many results are kept for each owner: figures that share it must not undo each other's work. */
const MOST = 4;

/**
 * Keeps the last few results of some work.
 *
 * @returns a function that gives the result that an owner has for a key, and makes it where there is none
 */
export function remembering<T>(): (owner: object, key: readonly unknown[], make: () => T) => T {
  const all = new WeakMap<object, readonly Made<T>[]>();
  return (owner, key, make) => {
    const known = all.get(owner) ?? [];
    const found = known.find((made) => key.every((value, index) => Object.is(value, made.key[index]))) ?? {
      key,
      value: make(),
    };
    all.set(owner, [found, ...known.filter((made) => made !== found)].slice(0, MOST));
    return found.value;
  };
}
