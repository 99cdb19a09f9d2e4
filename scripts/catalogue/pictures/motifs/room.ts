import type { Brush, Motif } from "../motif.ts";
import { blossom, box, drum, heart, n, oval, polygon, rim, rounded, star } from "../outline.ts";
import { at, fill, line, printed, rod, solid } from "../paint.ts";

const ticks = (r: number, colour: string): string =>
  Array.from({ length: 12 }, (_, i) =>
    at(0, 0, line(`M0 ${-r}v${i % 3 === 0 ? 26 : 13}`, colour, i % 3 === 0 ? 9 : 6), 1, i * 30),
  ).join("");

const clock: Motif = {
  stage: "wall",
  width: 520,
  height: 520,
  draw: (b) => [
    printed(oval(0, 0, 256), b.main.base, "ball"),
    fill(oval(5, 6, 206), b.main.deep, 0.6),
    solid(oval(0, 0, 204), b.paper.base),
    ticks(182, b.dark.base),
    line(oval(0, 0, 118), b.second.shade, 3, 0.5),
    line("M0 0L-66 -76", b.dark.base, 13) +
      line("M0 0L92 -100", b.dark.base, 9) +
      line("M-14 36L24 -130", b.accent.base, 4),
    fill(oval(0, 0, 14), b.accent.base),
  ],
};

const alarmClock: Motif = {
  stage: "table",
  width: 400,
  height: 450,
  foot: 0.7,
  draw: (b) => [
    line("M-110 -50L-150 -6M110 -50L150 -6", b.metal.shade, 24),
    line("M-60 -420C-40 -450 40 -450 60 -420", b.metal.shade, 10),
    ...[-1, 1].map((side) =>
      at(side * 96, -376, solid("M-74 30A74 66 0 0 1 74 30Z", b.metal.base, "ball"), 1, side * 28),
    ),
    printed(oval(0, -200, 190), b.main.base, "ball"),
    solid(oval(0, -200, 152), b.paper.base),
    at(0, -200, ticks(134, b.dark.base)),
    line("M0 -200L-50 -252", b.dark.base, 12) +
      line("M0 -200L70 -270", b.dark.base, 8) +
      fill(oval(0, -200, 12), b.accent.base),
  ],
};

const landscape = (b: Brush, w: number, h: number): string =>
  [
    fill(box(-w / 2, -h / 2, w, h), b.second.light),
    fill(oval(w * 0.16, -h * 0.16, Math.min(w, h) * 0.15), b.accent.light),
    fill(
      `M${n(-w / 2)} ${n(h * 0.1)}Q${n(-w * 0.2)} ${n(-h * 0.12)} ${n(w * 0.06)} ${n(h * 0.12)}T${n(w / 2)} ${n(h * 0.04)}V${n(h / 2)}H${n(-w / 2)}Z`,
      b.leaf.light,
    ),
    fill(
      `M${n(-w / 2)} ${n(h * 0.26)}Q0 ${n(h * 0.08)} ${n(w / 2)} ${n(h * 0.3)}V${n(h / 2)}H${n(-w / 2)}Z`,
      b.leaf.shade,
    ),
  ].join("");

const frame: Motif = {
  stage: "wall",
  width: 440,
  height: 540,
  draw: (b) => [
    printed(box(-214, -264, 428, 528, 8), b.main.base),
    fill(
      polygon([
        [-214, 264],
        [-164, 214],
        [164, 214],
        [214, 264],
      ]),
      b.main.shade,
      0.8,
    ),
    fill(
      polygon([
        [214, -264],
        [164, -214],
        [164, 214],
        [214, 264],
      ]),
      b.main.shade,
      0.5,
    ),
    fill(box(-164, -214, 328, 428), b.paper.light),
    fill(box(-164, -214, 328, 10), b.paper.deep, 0.5),
    landscape(b, 240, 320),
    fill("M-164 -214H-20L-164 120Z", "#ffffff", 0.2),
  ],
};

const canvas: Motif = {
  stage: "wall",
  width: 530,
  height: 530,
  draw: (b) => {
    const bloom = (x: number, y: number, s: number, tones = b.main) =>
      line(`M${x} ${y}Q${x * 0.6} ${y + 120} 0 250`, b.leaf.shade, 7) +
      solid(blossom(x, y, s, 6), tones.base) +
      fill(oval(x, y, s * 0.26), b.accent.light);
    return [
      fill(box(-250, -250, 512, 512, 4), b.second.deep),
      printed(box(-256, -256, 508, 508, 4), b.second.light, "flat", false),
      bloom(-110, -70, 84),
      bloom(100, -110, 96, b.accent),
      bloom(10, 60, 74),
    ];
  },
};

const mirror: Motif = {
  stage: "wall",
  width: 520,
  height: 560,
  draw: (b) => [
    ...(b.says(/flower|rose|sunburst|ornate|baroque|jewel/) ? [fill(blossom(0, 0, 262, 12), b.main.shade)] : []),
    solid("M-70 -230Q0 -300 70 -230Q40 -216 0 -220T-70 -230Z", b.main.shade),
    printed(oval(0, 0, 208, 252), b.main.base, "ball"),
    fill(oval(4, 5, 170, 214), b.main.deep, 0.6),
    fill(oval(0, 0, 168, 212), "#cfdde0"),
    fill(oval(0, 0, 168, 212), "url(#flat)"),
    fill("M-140 -60L40 -206L96 -176L-160 50Z", "#ffffff", 0.45) +
      fill("M-150 88L120 -150L138 -120L-136 124Z", "#ffffff", 0.3),
    line(oval(0, 0, 188, 232), b.second.light, 5, 0.7),
  ],
};

const device = (b: Brush, s: number, colour: string): string => {
  if (b.says(/star|christmas/)) return fill(star(0, 0, s), colour);
  if (b.says(/anchor|sea|beach|harbour|sailor|boat/))
    return (
      line(
        `M0 ${-s * 0.6}V${s * 0.8}M${-s * 0.4} ${-s * 0.2}H${s * 0.4}M${-s * 0.8} ${s * 0.3}Q${-s * 0.6} ${s * 0.9} 0 ${s * 0.85}Q${s * 0.6} ${s * 0.9} ${s * 0.8} ${s * 0.3}`,
        colour,
        s * 0.17,
      ) + line(oval(0, -s * 0.78, s * 0.18), colour, s * 0.13)
    );
  if (b.says(/garden|flower|rose|botanic/)) return fill(blossom(0, 0, s, 6), colour);
  if (b.says(/cake|tea|coffee|kitchen|cook|bak/))
    return (
      fill(
        `M${n(-s * 0.8)} ${n(-s * 0.4)}H${n(s * 0.5)}Q${n(s * 0.5)} ${n(s * 0.6)} ${n(-s * 0.15)} ${n(s * 0.6)}T${n(-s * 0.8)} ${n(-s * 0.4)}Z`,
        colour,
      ) +
      line(
        `M${n(s * 0.5)} ${n(-s * 0.26)}q${n(s * 0.5)} 0 ${n(s * 0.3)} ${n(s * 0.4)}t${n(-s * 0.44)} ${n(s * 0.16)}`,
        colour,
        s * 0.12,
      )
    );
  return fill(heart(0, 0, s * 0.86), colour);
};

const sign: Motif = {
  stage: "wall",
  width: 560,
  height: 450,
  draw: (b) => [
    line("M-170 -96L0 -210L170 -96", b.wood.shade, 7) + fill(oval(0, -208, 13), b.dark.base),
    printed(box(-272, -100, 544, 300, 26), b.main.base),
    line(box(-250, -78, 500, 256, 16), b.second.light, 7, 0.9),
    at(0, 42, device(b, 80, b.second.light)),
    line("M-206 50H-124M124 50H206", b.second.light, 8, 0.85),
    ...[-1, 1].map((side) => fill(oval(side * 170, -78, 9), b.dark.base)),
  ],
};

const hooks: Motif = {
  stage: "wall",
  width: 600,
  height: 240,
  draw: (b) => {
    const hook = (x: number) =>
      at(
        x,
        -30,
        solid(oval(0, 0, 30), b.metal.base, "ball") +
          rod("M0 10V96C0 146 62 146 60 96", b.metal, 18) +
          solid(oval(60, 88, 15), b.second.base, "ball"),
      );
    return [
      printed(box(-290, -110, 580, 130, 22), b.main.base),
      line(box(-274, -94, 548, 98, 14), b.second.light, 5, 0.7),
      ...[-206, -70, 70, 206].map((x) => hook(x - 14)),
    ];
  },
};

const hook: Motif = {
  stage: "wall",
  width: 280,
  height: 480,
  draw: (b) => [
    printed(
      b.says(/heart/)
        ? heart(0, -100, 128)
        : rounded(
            [
              [-80, -220],
              [80, -220],
              [80, 90],
              [-80, 90],
            ],
            38,
          ),
      b.main.base,
    ),
    rod("M0 40V130C0 210 104 206 100 130", b.metal, 24),
    solid(oval(100, 122, 22), b.second.base, "ball"),
    ...[-150, 40].map((y) => fill(oval(0, y - 20, 10), b.metal.deep)),
  ],
};

const hanger: Motif = {
  stage: "wall",
  width: 580,
  height: 380,
  draw: (b) => [
    line("M0 -60V-100C0 -124 40 -124 40 -152C40 -190 -24 -190 -26 -154", b.metal.base, 12),
    printed(
      "M-270 130Q-286 96 -250 76L-20 -58Q0 -70 20 -58L250 76Q286 96 270 130Q256 150 228 142Q0 86 -228 142Q-256 150 -270 130Z",
      b.main.base,
    ),
    solid("M-40 -40L0 10L40 -40Q66 -66 40 -74Q14 -70 0 -44Q-14 -70 -40 -74Q-66 -66 -40 -40Z", b.second.base),
  ],
};

const knob: Motif = {
  stage: "flat",
  width: 300,
  height: 300,
  draw: (b) => [
    solid(oval(0, 0, 148), b.metal.base, "ball"),
    printed(oval(0, 0, 128), b.main.base, "ball"),
    fill(blossom(0, 0, 84, 8), b.second.light, 0.85) + fill(oval(0, 0, 22), b.accent.base),
    fill(oval(-44, -56, 26, 16), "#ffffff", 0.5),
  ],
};

const shelf: Motif = {
  stage: "wall",
  width: 580,
  height: 440,
  draw: (b) => [
    at(-150, 60, printed(drum(50, -150, 42, -10), b.second.base, "round", false) + fill(rim(50, -150), b.second.deep)),
    at(
      30,
      60,
      solid(box(-60, -200, 46, 200, 4), b.accent.base) +
        solid(box(-12, -180, 40, 180, 4), b.main.light) +
        at(52, 0, solid(box(0, -190, 40, 190, 4), b.second.base), 1, 9),
    ),
    solid(box(-280, 60, 560, 40, 6), b.main.base) + fill(box(-280, 88, 560, 12, 4), b.main.deep, 0.6),
    ...[-200, 200].map((x) => solid(`M${x - 20} 100H${x + 20}Q${x + 20} 190 ${x - 20} 200Z`, b.main.shade)),
  ],
};

export const roomMotifs = { clock, alarmClock, frame, canvas, mirror, sign, hooks, hook, hanger, knob, shelf };
