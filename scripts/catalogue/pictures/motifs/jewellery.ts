import type { Brush, Motif } from "../motif.ts";
import { blossom, box, curve, heart, leaf, oval, star } from "../outline.ts";
import { at, fill, line, printed, rod, solid } from "../paint.ts";

const gem = (b: Brush, x: number, y: number, s: number, i: number): string => {
  const tones = i % 3 === 1 ? b.second : b.main;
  if (b.says(/heart/))
    return solid(heart(x, y, s), tones.base) + fill(oval(x - s * 0.4, y - s * 0.4, s * 0.16), "#ffffff", 0.6);
  if (b.says(/star/)) return solid(star(x, y, s * 1.15), tones.base);
  if (b.says(/flower|rose|daisy|blossom/))
    return solid(blossom(x, y, s * 1.1, 6), tones.base) + fill(oval(x, y, s * 0.3), b.accent.base);
  if (b.says(/leaf|feather/)) return solid(leaf(x, y - s, s * 2.2, s * 1.1, 90), tones.base);
  return solid(oval(x, y, s), tones.base, "ball") + fill(oval(x - s * 0.35, y - s * 0.35, s * 0.2), "#ffffff", 0.65);
};

const necklace: Motif = {
  stage: "flat",
  width: 460,
  height: 570,
  single: true,
  draw: (b) => {
    const spot = (turn: number): readonly [number, number] => [
      -200 * Math.sin(turn) * (0.74 - 0.26 * Math.cos(turn)),
      -40 - 205 * Math.cos(turn),
    ];
    const loop = Array.from({ length: 41 }, (_, i) => spot((i / 40) * 2 * Math.PI));
    const beads = Array.from({ length: 13 }, (_, i) => [...spot(Math.PI * (0.5 + i / 12)), i] as const);
    return [
      line(curve(loop), b.metal.shade, 6),
      solid(oval(0, -246, 12, 8), b.metal.base),
      ...beads.map(([x, y, i]) =>
        solid(oval(x, y, 13 + 10 * Math.sin((Math.PI * i) / 12)), (i % 2 ? b.main : b.second).base, "ball"),
      ),
      line("M0 186V208", b.metal.base, 7),
      gem(b, 0, 232, 42, 0),
    ];
  },
};

const bracelet: Motif = {
  stage: "flat",
  width: 460,
  height: 410,
  draw: (b) => [
    `<ellipse rx="186" ry="150" fill="none" stroke="${b.metal.shade}" stroke-width="9"/>`,
    ...Array.from({ length: 18 }, (_, i) => {
      const angle = (i * 2 * Math.PI) / 18;
      return solid(
        oval(186 * Math.cos(angle), 150 * Math.sin(angle), i % 3 === 0 ? 33 : 25),
        [b.main, b.second, b.main][i % 3]?.base ?? b.main.base,
        "ball",
      );
    }),
    gem(b, 0, 176, 22, 0),
  ],
};

const bangle: Motif = {
  stage: "flat",
  width: 460,
  height: 420,
  draw: (b) => [
    `<ellipse rx="190" ry="168" fill="none" stroke="${b.main.shade}" stroke-width="62"/><ellipse rx="190" ry="168" fill="none" stroke="url(#print)" stroke-width="62"/><ellipse cx="-3" cy="-4" rx="190" ry="168" fill="none" stroke="${b.main.base}" stroke-width="40"/>`,
    line("M-176 -84A190 168 0 0 1 -40 -166", "#ffffff", 10, 0.5),
    ...Array.from({ length: 12 }, (_, i) =>
      fill(oval(188 * Math.cos((i * Math.PI) / 6 + 0.2), 166 * Math.sin((i * Math.PI) / 6 + 0.2), 11), b.second.light),
    ),
  ],
};

const earrings: Motif = {
  stage: "flat",
  width: 450,
  height: 520,
  single: true,
  draw: (b) =>
    [-1, 1].map((side) =>
      at(
        side * 104,
        side * 6,
        b.says(/hoop/)
          ? line("M0 -150C-30 -200 40 -220 30 -170", b.metal.base, 8) +
              `<circle cy="20" r="106" fill="none" stroke="${b.main.shade}" stroke-width="24"/><circle cx="-3" cy="17" r="106" fill="none" stroke="${b.main.light}" stroke-width="11"/>`
          : line("M0 -150C-36 -220 46 -250 34 -180M0 -150V-90", b.metal.base, 8) +
              gem(b, 0, -80, 28, 1) +
              line("M0 -54V-6", b.metal.base, 6) +
              solid("M0 -14C70 70 84 160 0 190C-84 160 -70 70 0 -14Z", b.main.base, "ball") +
              fill(oval(-24, 86, 11, 26), "#ffffff", 0.5),
      ),
    ),
};

const ring: Motif = {
  stage: "flat",
  width: 360,
  height: 450,
  draw: (b) => [
    `<ellipse cy="70" rx="128" ry="136" fill="none" stroke="${b.metal.shade}" stroke-width="34"/><ellipse cx="-4" cy="66" rx="128" ry="136" fill="none" stroke="${b.metal.light}" stroke-width="15"/>`,
    gem(b, 0, -104, 82, 0),
    ...[-80, 80].map((x) => solid(oval(x, -52, 19), b.second.base, "ball")),
  ],
};

const brooch: Motif = {
  stage: "flat",
  width: 380,
  height: 380,
  draw: (b) => {
    const bow = "M0 0C-70 -110 -186 -90 -170 0C-186 90 -70 110 0 0C70 110 186 90 170 0C186 -90 70 -110 0 0Z";
    if (b.says(/bow/))
      return [
        solid(bow, b.main.base, "ball"),
        solid("M-16 20L-80 160L-30 140L6 40ZM16 20L80 160L30 140L-6 40Z", b.main.shade),
        gem(b, 0, 0, 36, 1),
      ];
    if (b.says(/b'?fly|butterfly/))
      return [
        solid(
          "M-10 0C-60 -170 -190 -150 -170 -50C-160 0 -80 20 -10 10C-90 30 -140 90 -100 140C-60 170 -20 110 -6 40ZM10 0C60 -170 190 -150 170 -50C160 0 80 20 10 10C90 30 140 90 100 140C60 170 20 110 6 40Z",
          b.main.base,
        ),
        fill(oval(-100, -60, 28) + oval(100, -60, 28) + oval(-76, 90, 18) + oval(76, 90, 18), b.second.light),
        solid(box(-12, -80, 24, 180, 12), b.metal.base, "round"),
      ];
    return [
      fill(leaf(0, 0, 180, 80, 40) + leaf(0, 0, 180, 80, 140), b.leaf.base),
      solid(blossom(0, -10, 160, 7), b.main.base),
      solid(blossom(0, -10, 90, 7), b.main.light),
      solid(oval(0, -10, 32), b.accent.base, "ball"),
    ];
  },
};

const hairClip: Motif = {
  stage: "flat",
  width: 520,
  height: 300,
  draw: (b) => [
    rod("M-240 50H240", b.metal, 26),
    solid(
      "M0 0C-50 -90 -160 -70 -150 0C-160 70 -50 90 0 0C50 90 160 70 150 0C160 -70 50 -90 0 0Z",
      b.main.base,
      "ball",
    ),
    fill("M-120 0Q-60 -20 0 0Q60 -20 120 0Q60 20 0 0Q-60 20 -120 0Z", b.main.shade),
    gem(b, 0, 0, 34, 1),
  ],
};

const keyRing: Motif = {
  stage: "flat",
  width: 300,
  height: 560,
  draw: (b) => [
    `<circle cy="-180" r="84" fill="none" stroke="${b.metal.shade}" stroke-width="17"/><circle cx="-3" cy="-183" r="84" fill="none" stroke="${b.metal.light}" stroke-width="7"/>`,
    `<ellipse cy="-70" rx="17" ry="30" fill="none" stroke="${b.metal.base}" stroke-width="10"/><ellipse cy="-22" rx="17" ry="30" fill="none" stroke="${b.metal.shade}" stroke-width="10"/>`,
    printed(
      b.says(/star/)
        ? star(0, 130, 136)
        : b.says(/heart|love/)
          ? heart(0, 130, 124)
          : b.says(/flower|rose|daisy/)
            ? blossom(0, 130, 130, 6)
            : oval(0, 130, 122),
      b.main.base,
      "ball",
    ),
    fill(blossom(0, 130, 62, 6), b.second.light, 0.9) + fill(oval(0, 130, 15), b.accent.base),
  ],
};

export const jewelleryMotifs = { necklace, bracelet, bangle, earrings, ring, brooch, hairClip, keyRing };
