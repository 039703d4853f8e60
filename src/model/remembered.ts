/** A function that remembers its answers: a page asks the same few things for many figures, and again for every width. */
export function remembered<K, V>(answer: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      if (known.size > 5000) known.clear();
      known.set(key, (value = answer(key)));
    }
    return value;
  };
}
