import type { Motif } from "../motif.ts";
import { box, drum, heart, n, oval, polygon, rim, turned } from "../outline.ts";
import { at, fill, glass, line, printed, rod, solid } from "../paint.ts";

const tin: Motif = {
  stage: "table",
  width: 320,
  height: 400,
  draw: (b) => [
    printed(drum(146, -320, 146, -26), b.main.base, "round"),
    solid(drum(154, -366, 154, -306), b.second.base, "round"),
    fill(rim(154, -366), b.second.glint),
    solid(oval(0, -378, 24, 15), b.metal.base, "ball"),
    solid("M-74 -200A146 25 0 0 0 74 -200V-106A146 25 0 0 1 -74 -106Z", b.paper.base, "none"),
    line("M-48 -152A146 25 0 0 0 48 -152", b.main.deep, 8) + line("M-32 -126A146 25 0 0 0 32 -126", b.main.shade, 5),
    line("M-146 -30A146 25 0 0 0 146 -30", b.main.deep, 6, 0.5),
  ],
};

const flatTin: Motif = {
  stage: "table",
  width: 460,
  height: 250,
  draw: (b) => [
    printed(drum(216, -140, 216, -40), b.main.base, "round"),
    solid(drum(224, -190, 224, -130), b.main.light, "round"),
    printed(rim(224, -190), b.main.glint, "none"),
    line(rim(198, -190), b.second.base, 6),
    b.says(/heart|love/) ? "" : fill(oval(0, -190, 70, 12), b.second.base, 0.85),
  ],
};

const jar: Motif = {
  stage: "table",
  width: 310,
  height: 420,
  draw: (b) => [
    fill(drum(130, -230, 132, -24), b.accent.base, 0.9) + fill(rim(130, -230), b.accent.light),
    glass(
      turned([
        [104, -340],
        [108, -326],
        [140, -280],
        [142, -200],
        [140, -16],
        [140, -14],
      ]),
      b.paper,
      0.2,
    ),
    printed(drum(118, -394, 118, -334), b.main.base, "round"),
    printed(rim(118, -394), b.main.glint, "none"),
    solid("M-70 -190A142 24 0 0 0 70 -190V-96A142 24 0 0 1 -70 -96Z", b.paper.base, "none"),
    line("M-44 -142A142 24 0 0 0 44 -142", b.main.deep, 7) + line("M-28 -118A142 24 0 0 0 28 -118", b.main.shade, 5),
  ],
};

const basket: Motif = {
  stage: "table",
  width: 480,
  height: 430,
  draw: (b) => {
    const tones = b.says(/pink|blue|white|black|grey|cream|ivory|red|green|felt/) ? b.main : b.wood;
    const rows = [-210, -170, -130, -90, -50].map((y, row) => {
      const half = 210 - (y + 210) * -0.12 - row * 12;
      return Array.from({ length: 11 }, (_, i) => {
        const x = -half + (half * 2 * (i + 0.5)) / 11;
        return line(
          `M${n(x - half / 11)} ${y + (i % 2 ? 10 : 20)}Q${n(x)} ${y + (i % 2 ? -4 : 34)} ${n(x + half / 11)} ${y + (i % 2 ? 10 : 20)}`,
          (i + row) % 2 ? tones.light : tones.shade,
          13,
        );
      }).join("");
    });
    return [
      line("M-190 -230C-180 -450 180 -450 190 -230", tones.shade, 26) +
        line("M-190 -230C-180 -450 180 -450 190 -230", tones.light, 10),
      fill(rim(218, -236), tones.deep),
      solid("M-190 -240Q-150 -290 -90 -262Q-30 -310 40 -268Q110 -300 180 -240A218 37 0 0 1 -190 -240Z", b.second.light),
      printed(
        turned([
          [218, -236],
          [206, -130],
          [166, -20],
          [166, -14],
        ]),
        tones.base,
        "round",
        false,
      ),
      ...rows,
      fill(
        turned([
          [218, -236],
          [206, -130],
          [166, -20],
          [166, -14],
        ]),
        "url(#round)",
      ),
      rod("M-218 -236A218 37 0 0 0 218 -236", tones, 26),
    ];
  },
};

const storageBox: Motif = {
  stage: "table",
  width: 500,
  height: 360,
  draw: (b) => [
    printed(
      polygon([
        [-230, -230],
        [130, -230],
        [130, 0],
        [-230, 0],
      ]),
      b.main.base,
    ),
    printed(
      polygon([
        [130, -230],
        [236, -270],
        [236, -46],
        [130, 0],
      ]),
      b.main.shade,
    ),
    solid(
      polygon([
        [-242, -290],
        [138, -290],
        [138, -222],
        [-242, -222],
      ]),
      b.second.base,
    ),
    solid(
      polygon([
        [138, -290],
        [248, -330],
        [248, -264],
        [138, -222],
      ]),
      b.second.shade,
    ),
    solid(
      polygon([
        [-242, -290],
        [-130, -332],
        [248, -330],
        [138, -290],
      ]),
      b.second.glint,
    ),
    fill(box(-96, -150, 100, 60, 8), b.metal.base) +
      fill(box(-84, -138, 76, 36, 3), b.paper.base) +
      line("M-70 -120H-24", b.main.deep, 5),
  ],
};

const trinketBox: Motif = {
  stage: "table",
  width: 400,
  height: 300,
  draw: (b) => [
    printed(drum(180, -140, 168, -22), b.main.base, "round"),
    printed(
      turned([
        [60, -256],
        [150, -220],
        [190, -150],
        [190, -130],
      ]),
      b.main.light,
      "round",
    ),
    line("M-190 -132A190 32 0 0 0 190 -132", b.metal.base, 10),
    solid(heart(0, -272, 26), b.second.base),
    solid(oval(0, -100, 20), b.metal.light, "ball"),
    line("M-166 -40A168 28 0 0 0 166 -40", b.second.light, 6, 0.8),
  ],
};

const drawers: Motif = {
  stage: "table",
  width: 420,
  height: 460,
  draw: (b) => {
    const cell = (x: number, y: number, w: number, i: number) =>
      printed(
        box(x, y, w, 106, 6),
        [b.second.base, b.main.light, b.accent.light][i % 3] ?? b.second.base,
        "flat",
        i % 3 === 0,
      ) +
      line(box(x + 5, y + 5, w - 10, 96, 4), b.main.deep, 3, 0.35) +
      solid(oval(x + w / 2, y + 54, 13), b.metal.base, "ball");
    return [
      solid(
        polygon([
          [160, -420],
          [206, -440],
          [206, -40],
          [160, -14],
        ]),
        b.main.deep,
      ),
      solid(
        polygon([
          [-204, -420],
          [-150, -444],
          [206, -440],
          [160, -420],
        ]),
        b.main.light,
      ),
      solid(box(-204, -420, 364, 396, 6), b.main.base),
      ...[-406, -284, -162].flatMap((y, row) =>
        row === 1 ? [cell(-188, y, 332, 0)] : [cell(-188, y, 160, row + 1), cell(-16, y, 160, row)],
      ),
      ...[-186, 110].map((x) => solid(box(x, -30, 36, 30, 6), b.main.shade)),
    ];
  },
};

const cabinet: Motif = {
  stage: "table",
  width: 380,
  height: 520,
  draw: (b) => [
    solid(
      polygon([
        [150, -470],
        [190, -488],
        [190, -30],
        [150, -6],
      ]),
      b.main.deep,
    ),
    solid("M-190 -470L-20 -514L150 -470V-6H-190Z", b.main.base),
    fill(box(-160, -430, 140, 390, 4), b.main.shade) + fill(box(-12, -430, 134, 390, 4), b.main.shade),
    fill(box(-148, -416, 116, 200, 2), b.second.light) + fill(box(0, -416, 110, 200, 2), b.second.light),
    line("M-90 -416V-216M-148 -316H-32M55 -416V-216M0 -316H110", b.main.base, 8),
    ...[-90, 55].map((x) => fill(heart(x, -120, 26), b.main.deep)),
    ...[-34, 4].map((x) => solid(oval(x, -196, 10), b.metal.light, "ball")),
  ],
};

const tidy: Motif = {
  stage: "table",
  width: 320,
  height: 500,
  foot: 0.76,
  draw: (b) => {
    const pencil = (x: number, turn: number, colour: string) =>
      at(
        x,
        -200,
        solid(box(-15, -190, 30, 200), colour, "round") +
          solid("M-15 -190L0 -236L15 -190Z", b.wood.light) +
          fill("M-6 -216L0 -238L6 -216Z", b.dark.base),
        1,
        turn,
      );
    return [
      pencil(-66, -14, b.accent.base),
      pencil(-14, -3, b.second.shade),
      pencil(62, 12, b.main.light),
      solid(oval(34, -330, 30, 12), b.metal.base) + rod("M34 -330V-200", b.metal, 14),
      printed(drum(124, -240, 120, -18), b.main.base, "round"),
      fill("M-124 -240A124 21 0 0 1 124 -240A124 21 0 0 1 -124 -240Z", b.main.deep, 0.45),
      line("M-124 -240A124 21 0 0 0 124 -240", b.main.glint, 9),
      line("M-121 -70A121 20 0 0 0 121 -70", b.second.light, 10, 0.85),
    ];
  },
};

const bin: Motif = {
  stage: "table",
  width: 400,
  height: 480,
  foot: 0.66,
  draw: (b) => [
    rod("M-176 -330C-200 -470 200 -470 176 -330", b.metal, 14),
    printed(drum(186, -360, 134, -22), b.main.base, "round"),
    fill(rim(186, -360), b.main.glint),
    fill(rim(170, -357), b.main.deep),
    line("M-180 -318A182 31 0 0 0 180 -318", b.second.light, 8, 0.8) +
      line("M-142 -72A143 24 0 0 0 142 -72", b.second.light, 8, 0.8),
    ...[-182, 182].map((x) => solid(oval(x, -334, 14), b.metal.shade, "ball")),
  ],
};

export const keepMotifs = { tin, flatTin, jar, basket, storageBox, trinketBox, drawers, cabinet, tidy, bin };
