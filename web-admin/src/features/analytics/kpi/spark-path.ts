/** Points of a line through values in a box, gaps left out; nothing where there are fewer than two. */
export function sparkPath(values: readonly (number | null)[], width: number, height: number): string {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return "";
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const across = width / Math.max(values.length - 1, 1);
  const up = (value: number) => (most === least ? height / 2 : height - ((value - least) / (most - least)) * height);
  let isDown = false;
  return values
    .flatMap((value, at) => {
      if (value === null) {
        isDown = false;
        return [];
      }
      const step = `${isDown ? "L" : "M"}${(at * across).toFixed(1)} ${up(value).toFixed(1)}`;
      isDown = true;
      return [step];
    })
    .join("");
}
