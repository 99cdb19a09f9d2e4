import type { Brush } from "./motif.ts";
import { blossom, box, heart, leaf, n, oval, star } from "./outline.ts";
import { fill, line } from "./paint.ts";

/** The little picture on a card or tag, after what its name is about; `s` is its half width. */
export const emblem = (b: Brush, s: number): string => {
  if (b.says(/heart|love|valentine|wedding/)) return fill(heart(0, 0, s), b.main.base);
  if (b.says(/christmas|star|noel|santa/))
    return fill(star(0, 0, s * 1.1), b.main.base) + fill(oval(0, 0, s * 0.2), b.accent.base);
  if (b.says(/birthday|cake/))
    return (
      fill(`M${n(-s)} ${n(-s * 0.1)}H${n(s)}V${n(s * 0.8)}H${n(-s)}Z`, b.main.base) +
      fill(box(-s, -s * 0.1, s * 2, s * 0.26), b.accent.light) +
      [-0.5, 0, 0.5].map((k) => line(`M${n(k * s)} ${n(-s * 0.5)}V${n(-s * 0.16)}`, b.accent.base, s * 0.13)).join("")
    );
  if (b.says(/bird|owl|robin|easter|chick/))
    return (
      fill(
        `M${n(-s)} ${n(s * 0.1)}C${n(-s * 0.8)} ${n(-s)} ${n(s * 0.2)} ${n(-s)} ${n(s * 0.4)} ${n(-s * 0.1)}L${n(s * 1.1)} ${n(-s * 0.3)}Q${n(s * 0.8)} ${n(s)} ${n(-s * 0.1)} ${n(s * 0.8)}Q${n(-s * 0.8)} ${n(s * 0.8)} ${n(-s)} ${n(s * 0.1)}Z`,
        b.main.base,
      ) + fill(oval(-s * 0.46, -s * 0.2, s * 0.1), b.dark.deep)
    );
  return (
    fill(leaf(0, s * 0.2, s * 1.2, s * 0.5, 60) + leaf(0, s * 0.2, s * 1.2, s * 0.5, 120), b.leaf.base) +
    fill(blossom(0, -s * 0.2, s * 0.86, 6), b.main.base) +
    fill(oval(0, -s * 0.2, s * 0.22), b.accent.base)
  );
};
