/** A stream of choices fixed by a string: the same seed always picks the same options in the same order. */
export type Pick = <T>(options: readonly [T, ...T[]]) => T;

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** mulberry32 over the hash of the seed. */
export function pickFrom(seed: string): Pick {
  let state = hashOf(seed);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return (options) => options[Math.floor(next() * options.length)] ?? options[0];
}
