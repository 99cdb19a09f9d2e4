import type { Motif } from "../motif.ts";
import { box, heart, n, oval, rounded } from "../outline.ts";
import { at, fill, line, printed, rod, solid } from "../paint.ts";

const fringe = (x: number, y: number, w: number, colour: string): string =>
  Array.from({ length: Math.round(w / 16) }, (_, i) => line(`M${n(x + 8 + i * 16)} ${y}v24`, colour, 4)).join("");

const teaTowel: Motif = {
  stage: "wall",
  width: 510,
  height: 560,
  single: true,
  draw: (b) => [
    rod("M-230 -236H230", b.wood, 22),
    ...[-236, 236].map((x) => solid(oval(x, -236, 18), b.wood.shade, "ball")),
    printed("M-160 -250H60L66 250Q-50 262 -166 250Z", b.main.base),
    fill("M60 -250L66 250Q20 256 -8 257L0 -250Z", b.main.deep, 0.16),
    line("M-164 196Q-50 208 65 196M-165 220Q-50 232 65 220", b.second.light, 9, 0.85),
    printed("M84 -250H190L196 130Q140 140 80 130Z", b.second.base, "flat", false),
    ...[150, 170].map((x) => fill(box(x - 44, -250, 9, 384), b.main.base, 0.7)),
  ],
};

const apron: Motif = {
  stage: "wall",
  width: 440,
  height: 580,
  draw: (b) => [
    line("M-84 -210C-70 -300 70 -300 84 -210", b.second.shade, 16),
    line("M-150 10C-220 30 -216 90 -190 150M150 10C220 30 216 90 190 150", b.second.shade, 14),
    printed(
      "M-90 -214H90Q92 -60 164 -14Q176 130 166 262Q0 280 -166 262Q-176 130 -164 -14Q-92 -60 -90 -214Z",
      b.main.base,
    ),
    line("M-88 -196Q0 -188 88 -196", b.second.light, 8, 0.8),
    fill("M-92 66H92V170Q92 196 66 196H-66Q-92 196 -92 170Z", b.main.shade, 0.65),
    line("M-92 66H92V170Q92 196 66 196H-66Q-92 196 -92 170Z", b.second.light, 6, 0.85),
    line("M0 66V194", b.second.light, 5, 0.6),
  ],
};

const ovenGlove: Motif = {
  stage: "wall",
  width: 380,
  height: 520,
  draw: (b) => [
    line("M60 226q40 40 66 10", b.second.shade, 12),
    printed(
      "M-120 200V-100C-120 -250 130 -250 130 -90V-40C150 -80 196 -70 186 -20C172 60 130 60 124 110V200Z",
      b.main.base,
    ),
    ...[-130, -60, 10, 80].map((y) => line(`M-118 ${y + 40}L${y > 0 ? 128 : 124} ${y - 30}`, b.main.deep, 3, 0.25)),
    solid("M-128 176H130V246H-128Z", b.second.base),
    line("M-124 196H126", b.main.base, 5, 0.6),
  ],
};

const napkins: Motif = {
  stage: "flat",
  width: 460,
  height: 460,
  single: true,
  draw: (b) => [
    at(18, 16, solid(box(-190, -190, 380, 380, 8), b.second.shade), 1, 7),
    at(6, 6, solid(box(-190, -190, 380, 380, 8), b.second.base), 1, 2),
    printed(box(-190, -190, 380, 380, 8), b.main.base),
    line("M-190 0H190M0 -190V190", b.main.deep, 3, 0.3),
    line(box(-166, -166, 332, 332, 4), b.second.light, 6, 0.8),
    b.says(/heart|love/) ? fill(heart(0, 0, 60), b.second.base) : "",
  ],
};

const cushion: Motif = {
  stage: "table",
  width: 500,
  height: 470,
  foot: 0.7,
  draw: (b) => [
    printed(
      "M-232 -432Q-250 -462 -216 -452Q0 -414 216 -452Q250 -462 232 -432Q196 -230 236 -40Q248 -6 212 -14Q0 -46 -212 -14Q-248 -6 -236 -40Q-196 -230 -232 -432Z",
      b.main.base,
      "flat",
    ),
    line(
      "M-232 -432Q-250 -462 -216 -452Q0 -414 216 -452Q250 -462 232 -432Q196 -230 236 -40Q248 -6 212 -14Q0 -46 -212 -14Q-248 -6 -236 -40Q-196 -230 -232 -432Z",
      b.second.base,
      9,
    ),
    line("M-196 -416Q-150 -390 -120 -350M198 -50Q150 -84 124 -124M-196 -54Q-160 -80 -136 -112", b.main.deep, 6, 0.35),
    b.says(/heart|love/) ? fill(heart(0, -226, 92), b.second.base) : "",
    b.says(/star/) ? line("M-60 -226H60M0 -286V-166", b.second.base, 8) : "",
  ],
};

const blanket: Motif = {
  stage: "table",
  width: 510,
  height: 330,
  draw: (b) => {
    const fold = (y: number, colour: string, print: boolean) =>
      printed(`M-220 ${y}q-34 0 -34 -44t34 -44H236q14 0 14 44t-14 44Z`, colour, "flat", print) +
      line(`M-206 ${y - 44}H238`, b.main.deep, 3, 0.25);
    return [
      fold(0, b.main.shade, false),
      fold(-90, b.second.base, false),
      fold(-180, b.main.base, true),
      printed("M-110 -272H80L74 -96H-104Z", b.main.light),
      fringe(-104, -96, 178, b.second.light),
      line("M-108 -130H76", b.second.light, 7, 0.9),
    ];
  },
};

const towels: Motif = {
  stage: "table",
  width: 480,
  height: 370,
  single: true,
  draw: (b) => {
    const fold = (y: number, colour: string, band: string, print: boolean) =>
      [
        printed(`M-206 ${y}q-32 0 -32 -42t32 -42H230q8 0 8 42t-8 42Z`, colour, "flat", print),
        line(`M-192 ${y - 42}H234`, band, 3, 0.35),
        fill(`M120 ${y - 84}H170V${y}H120Z`, band, 0.5),
      ].join("");
    return [
      fold(0, b.main.base, b.second.light, true),
      fold(-86, b.second.base, b.main.base, false),
      fold(-172, b.main.light, b.second.light, true),
      printed(box(-150, -366, 300, 108, 54), b.second.light, "flat", false),
      line("M96 -312q0 -34 30 -34t24 34t-26 30t-18 -24t14 -16", b.second.deep, 5, 0.6),
      fill(box(-96, -366, 44, 108), b.main.base, 0.75),
    ];
  },
};

const doormat: Motif = {
  stage: "flat",
  width: 610,
  height: 400,
  single: true,
  draw: (b) => [
    ...[-1, 1].map((side) =>
      at(
        side * 288,
        0,
        Array.from({ length: 24 }, (_, i) => line(`M0 ${-186 + i * 16}h${side * 14}`, b.wood.shade, 5)).join(""),
      ),
    ),
    printed(box(-288, -196, 576, 392, 10), b.says(/black|blue|green|red|pink|spot|union/) ? b.main.base : b.wood.base),
    line(box(-262, -170, 524, 340, 4), b.second.light, 9, 0.9),
    line(box(-242, -150, 484, 300, 4), b.second.light, 4, 0.7),
    b.says(/heart|love|home/)
      ? fill(heart(0, 0, 84), b.second.light)
      : fill(oval(-92, 0, 26) + oval(0, 0, 44) + oval(92, 0, 26), b.second.light),
    ...Array.from({ length: 9 }, (_, i) => line(`M${-250 + i * 62} -180q10 180 0 360`, b.dark.deep, 2, 0.12)),
  ],
};

const hotWaterBottle: Motif = {
  stage: "flat",
  width: 340,
  height: 560,
  draw: (b) => [
    solid(box(-44, -270, 88, 76, 12), b.dark.light, "round") + fill(box(-56, -276, 112, 24, 12), b.dark.base),
    printed(
      "M-66 -206H66Q70 -150 120 -130Q160 -112 160 -60V210Q160 262 108 262H-108Q-160 262 -160 210V-60Q-160 -112 -120 -130Q-70 -150 -66 -206Z",
      b.main.base,
    ),
    solid(
      rounded(
        [
          [-82, -226],
          [82, -226],
          [74, -176],
          [-74, -176],
        ],
        12,
      ),
      b.second.base,
    ),
    b.says(/heart|love/)
      ? fill(heart(0, 60, 80), b.second.base)
      : line("M-120 -40H120M-120 196H120", b.second.light, 9, 0.8),
    ...[-60, -30, 0, 30, 60].map((x) => line(`M${x} -222V-180`, b.second.shade, 4, 0.7)),
  ],
};

export const linenMotifs = { teaTowel, apron, ovenGlove, napkins, cushion, blanket, towels, doormat, hotWaterBottle };
