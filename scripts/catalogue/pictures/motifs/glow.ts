import type { Brush, Motif } from "../motif.ts";
import { blossom, box, drum, heart, oval, polygon, rim, star, turned } from "../outline.ts";
import { at, fill, flame, glass, glow, line, printed, solid } from "../paint.ts";

const candle: Motif = {
  stage: "table",
  single: true,
  width: 400,
  height: 420,
  draw: (b) => [
    printed(drum(84, -300, 84, -26, 70), b.main.base, "round"),
    fill(rim(84, -300, 70), b.main.glint) + line("M70 -304v-30", b.dark.base, 6),
    flame(70, -330, 84),
    printed(drum(88, -170, 88, -14, -82), b.second.base, "round", false),
    fill(rim(88, -170, -82), b.second.glint) + line("M-82 -174v-26", b.dark.base, 6),
    flame(-82, -198, 70),
  ],
};

const jarCandle: Motif = {
  stage: "table",
  width: 270,
  height: 400,
  draw: (b) => [
    fill(drum(112, -220, 110, -22), b.main.light),
    fill(drum(112, -220, 110, -22), "url(#round)"),
    fill(rim(112, -220), b.main.glint) + line("M0 -222v-30", b.dark.base, 6),
    flame(0, -248, 70),
    glass(drum(122, -326, 120, -14), b.paper, 0.14),
    line(rim(122, -326), "#ffffff", 4, 0.7),
    printed(drum(120, -166, 120, -74), b.paper.base, "round"),
    line("M-50 -112A120 20 0 0 0 50 -112", b.accent.base, 6),
  ],
};

const tealight: Motif = {
  stage: "table",
  width: 340,
  height: 330,
  foot: 0.6,
  draw: (b) => {
    if (b.says(/glass|crystal|etched|mosaic|votive|star|gem|jewel/))
      return [
        solid(drum(66, -118, 66, -56), b.metal.base, "round") + fill(rim(66, -118), b.paper.base),
        flame(0, -126, 76),
        glass(
          turned([
            [140, -256],
            [152, -170],
            [128, -70],
            [90, -16],
            [90, -12],
          ]),
          b.main,
          0.55,
        ),
        printed(
          turned([
            [140, -256],
            [152, -170],
            [128, -70],
            [90, -16],
            [90, -12],
          ]),
          "none",
          "none",
        ),
        line(rim(140, -256), "#ffffff", 4, 0.7),
      ];
    return [
      printed(
        turned([
          [132, -196],
          [158, -130],
          [130, -56],
          [86, -16],
          [86, -12],
        ]),
        b.main.base,
        "round",
      ),
      fill(rim(132, -196), b.main.glint) + fill(rim(116, -194), b.main.deep),
      fill("M-92 -190A98 16 0 0 1 92 -190A106 14 0 0 1 -92 -190Z", b.paper.base),
      line("M0 -192v-16", b.dark.base, 5),
      flame(0, -206, 84),
      line("M-142 -80A144 24 0 0 0 142 -80", b.second.light, 7, 0.8),
    ];
  },
};

/** A cut-out ornament on a wire, with a small glass for the light. */
const hangingLight: Motif = {
  stage: "wall",
  width: 410,
  height: 560,
  draw: (b) => {
    const outline = b.says(/star/)
      ? star(0, 30, 200)
      : b.says(/bird|house/)
        ? "M-150 170V-30L0 -160L150 -30V170Z"
        : heart(0, 40, 190);
    return [
      line("M0 -274V-130", b.metal.shade, 6) + line(oval(0, -262, 14), b.metal.shade, 6),
      `<path d="${outline}" fill="none" stroke="${b.main.shade}" stroke-width="30" stroke-linejoin="round"/>`,
      `<path d="${outline}" fill="none" stroke="${b.main.base}" stroke-width="20" stroke-linejoin="round" transform="translate(-3 -3)"/>`,
      flame(0, 72, 74),
      glass(drum(62, 30, 52, 130), b.second, 0.4),
      line("M-62 30C-60 -20 -20 -90 0 -104C20 -90 60 -20 62 30", b.main.shade, 6),
    ];
  },
};

const candlestick: Motif = {
  stage: "table",
  width: 260,
  height: 540,
  foot: 0.8,
  draw: (b) => [
    solid(drum(30, -440, 32, -270), b.second.base, "round") + fill(rim(30, -440), b.second.glint),
    line("M0 -444v-22", b.dark.base, 5),
    flame(0, -464, 66),
    printed(
      turned([
        [64, -274],
        [52, -256],
        [22, -232],
        [18, -200],
        [40, -170],
        [18, -130],
        [22, -80],
        [96, -30],
        [110, -12],
      ]),
      b.main.base,
      "round",
    ),
    fill(rim(64, -274), b.main.glint) + fill(rim(34, -274), b.main.deep),
  ],
};

const lantern: Motif = {
  stage: "table",
  width: 330,
  height: 540,
  foot: 0.86,
  draw: (b) => [
    line("M-40 -450C-40 -540 40 -540 40 -450", b.main.shade, 12),
    fill(box(-122, -360, 244, 330), "#fff3d6", 0.35),
    solid(drum(56, -150, 56, -40), b.paper.base, "round") + fill(rim(56, -150), "#fffaf0"),
    line("M0 -154v-20", b.dark.base, 5),
    flame(0, -170, 80),
    fill(box(-122, -360, 244, 330), "url(#glass)", 0.75),
    ...[-130, 110].map((x) => solid(box(x, -366, 20, 344), b.main.base, "round")),
    fill(box(-6, -366, 10, 344), b.main.shade, 0.85),
    solid(
      polygon([
        [-150, -360],
        [-60, -456],
        [60, -456],
        [150, -360],
      ]),
      b.main.base,
      "round",
    ),
    fill(box(-152, -372, 304, 20, 6), b.main.light),
    solid(box(-150, -38, 300, 34, 6), b.main.base, "round"),
    ...[-60, 0, 60].map((x) => fill(heart(x, -404, 13), b.main.deep)),
  ],
};

const bulbShape = (b: Brush, i: number): string => {
  const tones = [b.main, b.second, b.accent][i % 3] ?? b.main;
  if (b.says(/star/)) return solid(star(0, 30, 44), tones.base);
  if (b.says(/heart/)) return solid(heart(0, 30, 36), tones.base);
  if (b.says(/flower|rose|daisy|blossom|lily/))
    return solid(blossom(0, 30, 42), tones.base) + fill(oval(0, 30, 12), b.accent.light);
  if (b.says(/lantern/)) return printed(drum(28, 6, 28, 66), tones.base, "round");
  return solid("M-15 0C-40 30 -36 74 0 76C36 74 40 30 15 0Z", tones.base, "ball");
};

const stringLights: Motif = {
  stage: "wall",
  wide: true,
  width: 640,
  height: 460,
  single: true,
  draw: (b) => {
    const strand = (y: number, dip: number, first: number) => {
      const bulbs = Array.from({ length: 6 }, (_, i) => {
        const t = (i + 0.5) / 6;
        return { x: -310 + 620 * t, y: y + 4 * dip * t * (1 - t), i: i + first };
      });
      return [
        line(`M-310 ${y}Q0 ${y + 2 * dip} 310 ${y}`, b.dark.light, 6),
        ...bulbs.map((bulb) => glow(bulb.x, bulb.y + 46, 88)),
        ...bulbs.map((bulb) =>
          at(
            bulb.x,
            bulb.y,
            fill(box(-11, -8, 22, 18, 4), b.dark.base) + bulbShape(b, bulb.i),
            1,
            (bulb.x / 620) * -14,
          ),
        ),
      ].join("");
    };
    return [strand(-214, 100, 0), strand(-20, 120, 1)];
  },
};

const lamp: Motif = {
  stage: "table",
  width: 380,
  height: 550,
  foot: 0.5,
  draw: (b) => [
    printed(
      turned([
        [24, -300],
        [30, -270],
        [86, -180],
        [96, -110],
        [56, -34],
        [80, -12],
        [80, -10],
      ]),
      b.second.base,
      "round",
      false,
    ),
    solid(box(-9, -340, 18, 50), b.metal.base, "round"),
    glow(0, -330, 190),
    printed(
      turned([
        [98, -530],
        [98, -530],
        [180, -310],
        [180, -310],
      ]),
      b.main.base,
      "round",
    ),
    fill(rim(98, -530), b.main.glint),
    line("M-180 -310A180 31 0 0 0 180 -310", b.second.base, 9),
  ],
};

const incense: Motif = {
  stage: "table",
  width: 460,
  height: 460,
  single: true,
  draw: (b) => [
    line("M-150 -340C-200 -380 -110 -400 -146 -452", "#ffffff", 12, 0.4),
    ...[-60, -10, 40].map(
      (x, i) =>
        line(`M${x * 0.5} -60L${x - 90 + i * 60} ${-330 + i * 20}`, b.wood.deep, 7) +
        fill(oval(x - 90 + i * 60, -332 + i * 20, 6), "#e6813f"),
    ),
    printed(
      turned([
        [210, -64],
        [196, -40],
        [130, -12],
        [130, -10],
      ]),
      b.main.base,
      "round",
    ),
    fill(rim(210, -64), b.main.glint) + fill(rim(190, -62), b.main.shade),
    fill("M-100 -58Q0 -92 100 -58Q0 -34 -100 -58Z", b.paper.base),
    line("M-196 -40A196 33 0 0 0 196 -40", b.second.light, 6, 0.7),
  ],
};

const torch: Motif = {
  stage: "flat",
  width: 260,
  height: 560,
  draw: (b) => [
    fill("M-70 -196L-130 -280H130L70 -196Z", "#fff1c9", 0.75),
    solid("M-92 -206H92L60 -110H-60Z", b.metal.base, "round"),
    fill(box(-98, -220, 196, 24, 10), b.metal.light),
    printed(box(-60, -112, 120, 360, 18), b.main.base, "round"),
    fill(box(-18, -60, 36, 76, 16), b.main.deep) + fill(box(-13, -52, 26, 34, 12), b.second.base),
    ...[120, 150, 180].map((y) => line(`M-58 ${y}H58`, b.main.deep, 7, 0.5)),
    solid(box(-66, 226, 132, 40, 12), b.metal.base, "round"),
  ],
};

export const glowMotifs = {
  candle,
  jarCandle,
  tealight,
  hangingLight,
  candlestick,
  lantern,
  stringLights,
  lamp,
  incense,
  torch,
};
