/**
 * What is made of an object once and kept as long as the object is: thousands of targets ask for the same figures.
 *
 * @param make what comes of an object; anything but undefined
 */
export function once<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = make(key)));
    return value;
  };
}
