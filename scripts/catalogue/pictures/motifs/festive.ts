import { inTurn, type Motif } from "../motif.ts";
import { box, drum, heart, leaf, n, oval, polygon, star } from "../outline.ts";
import { at, fill, line, printed, solid } from "../paint.ts";

const bauble: Motif = {
  stage: "wall",
  width: 360,
  height: 550,
  draw: (b) => [
    line("M0 -268V-150", b.metal.shade, 5),
    line(oval(0, -140, 22), b.metal.base, 8),
    solid(box(-36, -128, 72, 46, 8), b.metal.base, "round"),
    printed(oval(0, 90, 176), b.main.base, "ball"),
    line("M-174 66Q0 140 174 66M-170 120Q0 196 170 120", b.second.light, 10, 0.85),
    ...[-120, -60, 0, 60, 120].map((x) => fill(star(x, 124 - (x * x) / 700, 17), b.accent.light)),
    fill(oval(-70, 6, 26, 38), "#ffffff", 0.4),
  ],
};

const wreath: Motif = {
  stage: "wall",
  width: 540,
  height: 570,
  draw: (b) => {
    const green =
      b.says(/christmas|holly|leaf|ivy|olive|rosemary|fern|botanic|garden/) ||
      !b.says(/heart|white|pink|red|wicker|shell/)
        ? b.leaf
        : b.main;
    const around = (r: number, count: number, art: (turn: number, i: number) => string) =>
      Array.from({ length: count }, (_, i) =>
        at(0, 10, at(0, -r, art((i * 360) / count, i)), 1, (i * 360) / count),
      ).join("");
    return [
      `<circle cy="10" r="190" fill="none" stroke="${b.wood.shade}" stroke-width="34"/>`,
      around(190, 22, (_, i) => fill(leaf(0, 0, 96, 46, i % 2 ? -30 : -160), green.shade)),
      around(196, 22, (_, i) => fill(leaf(0, 0, 86, 38, i % 2 ? 12 : -12), i % 3 ? green.base : green.light)),
      around(186, 11, (_, i) => solid(oval(0, i % 2 ? 22 : -14, 17), i % 3 ? b.main.base : b.accent.base, "ball")),
      at(
        0,
        210,
        solid("M0 0C-60 -70 -130 -50 -110 0C-130 50 -60 60 0 0C60 60 130 50 110 0C130 -50 60 -70 0 0Z", b.main.base) +
          fill("M-8 6L-56 74L-30 72L-18 84L6 12ZM8 6L56 74L30 72L18 84L-6 12Z", b.main.shade) +
          solid(oval(0, 0, 22), b.main.light, "ball"),
        0.86,
      ),
    ];
  },
};

const heartDecoration: Motif = {
  stage: "wall",
  width: 400,
  height: 560,
  draw: (b) => [
    line("M0 -270C-46 -200 -30 -150 0 -110C30 -150 46 -200 0 -270", b.second.shade, 8),
    printed(heart(0, 70, 192), b.main.base, "ball"),
    `<path d="${heart(0, 68, 170)}" fill="none" stroke="${b.second.light}" stroke-width="5" stroke-dasharray="16 12"/>`,
    solid(oval(0, -20, 20), b.second.base, "ball"),
    at(
      0,
      -36,
      solid("M0 0C-40 -50 -86 -30 -74 0C-86 34 -40 40 0 0C40 40 86 34 74 0C86 -30 40 -50 0 0Z", b.second.base),
      0.9,
    ),
  ],
};

const starDecoration: Motif = {
  stage: "wall",
  width: 440,
  height: 560,
  draw: (b) => [
    line("M0 -270V-130", b.second.shade, 7),
    printed(star(0, 60, 220), b.main.base),
    ...[0, 1, 2, 3, 4].map((i) =>
      at(
        0,
        60,
        fill(
          polygon([
            [0, 0],
            [0, -200],
            [64, -88],
          ]),
          b.main.deep,
          0.28,
        ),
        1,
        i * 72,
      ),
    ),
    solid(oval(0, 60, 24), b.accent.base, "ball"),
  ],
};

const angel: Motif = {
  stage: "wall",
  width: 420,
  height: 540,
  draw: (b) => [
    line("M0 -266V-190", b.metal.shade, 5),
    solid(
      "M-30 -40C-170 -150 -230 -40 -190 60C-120 70 -70 40 -30 30ZM30 -40C170 -150 230 -40 190 60C120 70 70 40 30 30Z",
      b.second.light,
    ),
    printed("M0 -80L130 230Q66 206 0 240Q-66 206 -130 230Z", b.main.base),
    solid(oval(0, -116, 58), "#f0d2b8", "ball"),
    solid("M-60 -120C-60 -200 60 -200 60 -120C40 -160 -40 -160 -60 -120Z", b.wood.base),
    `<ellipse cy="-190" rx="52" ry="14" fill="none" stroke="${b.accent.base}" stroke-width="8"/>`,
    fill(heart(0, 20, 26), b.accent.base),
  ],
};

const tree: Motif = {
  stage: "table",
  width: 360,
  height: 560,
  foot: 0.5,
  draw: (b) => {
    const green = b.says(/white|pink|silver|gold|red|wood|blue|zinc/) ? b.main : b.leaf;
    const tier = (y: number, half: number, h: number) =>
      solid(
        `M0 ${y - h}L${half} ${y}Q${n(half * 0.5)} ${y + 22} 0 ${y}Q${n(-half * 0.5)} ${y + 22} ${-half} ${y}Z`,
        green.base,
        "round",
      );
    return [
      solid(drum(22, -90, 24, -40), b.wood.shade, "round"),
      printed(drum(66, -66, 54, -10), b.main.shade, "round"),
      tier(-96, 174, 210) + tier(-212, 136, 190) + tier(-330, 98, 170),
      ...[
        [-80, -120],
        [20, -104],
        [92, -128],
        [-40, -230],
        [56, -236],
        [-6, -346],
        [30, -400],
      ].map(([x = 0, y = 0], i) => solid(oval(x, y, 15), inTurn({ ...b, main: b.accent }, i).light, "ball")),
      solid(star(0, -512, 40), "#dcb45c"),
    ];
  },
};

const stocking: Motif = {
  stage: "wall",
  width: 360,
  height: 560,
  draw: (b) => [
    line("M-60 -214C-100 -280 -20 -290 -40 -220", b.second.shade, 12),
    printed("M-92 -160H96V110Q100 140 140 156Q186 178 176 220Q160 262 90 250L-40 222Q-92 206 -92 150Z", b.main.base),
    solid("M176 220Q160 262 90 250L66 245Q96 190 140 156Q186 178 176 220Z", b.second.base),
    fill("M-92 110Q-40 130 -20 226Q-92 206 -92 150Z", b.second.base, 0.9),
    solid(box(-112, -226, 228, 92, 30), b.second.light),
  ],
};

const reindeer: Motif = {
  stage: "table",
  width: 420,
  height: 540,
  foot: 0.6,
  draw: (b) => {
    const coat = b.says(/wood|felt|brown|natural/) ? b.wood : b.main;
    return [
      line(
        "M-60 -400C-130 -440 -110 -500 -130 -524M-86 -446C-130 -440 -150 -460 -160 -480M-20 -404C30 -440 20 -500 44 -524M2 -450C50 -440 60 -466 80 -480",
        b.wood.deep,
        13,
      ),
      line("M-60 -170L-70 -12M-14 -160L-6 -12M100 -170L92 -12M140 -180L150 -12", coat.shade, 24),
      solid(
        "M-96 -240C-60 -290 100 -280 160 -250C190 -190 150 -140 40 -140C-60 -140 -110 -170 -96 -240Z",
        coat.base,
        "ball",
      ),
      solid("M-100 -230L-90 -380H-10L20 -220Z", coat.base, "flat"),
      printed("M-102 -290L8 -296L14 -250L-98 -240Z", b.accent.base),
      solid(
        "M-160 -350C-150 -410 -40 -430 -4 -390C10 -340 -60 -320 -120 -316C-150 -316 -164 -330 -160 -350Z",
        coat.light,
        "ball",
      ),
      fill(oval(-156, -342, 17), "#b9434c") + fill(oval(-76, -374, 8), b.dark.deep),
      fill(leaf(0, -398, 54, 28, -10), coat.shade),
    ];
  },
};

export const festiveMotifs = { bauble, wreath, heartDecoration, starDecoration, angel, tree, stocking, reindeer };
