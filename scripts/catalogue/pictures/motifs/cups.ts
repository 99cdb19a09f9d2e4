import type { Motif } from "../motif.ts";
import { drum, leaf, oval, rim, turned } from "../outline.ts";
import { fill, glass, line, printed, rod, solid } from "../paint.ts";

const mug: Motif = {
  stage: "table",
  width: 480,
  height: 370,
  foot: 0.62,
  draw: (b) => [
    rod("M118 -290C250 -320 258 -110 112 -92", b.main, 36),
    printed(drum(150, -340, 138, -26), b.main.base, "round"),
    fill(rim(150, -340), b.main.glint),
    fill(rim(136, -338), b.second.shade),
    fill("M-133 -334A136 23 0 0 0 133 -334A140 17 0 0 0 -133 -334Z", "#6b4a3a"),
    line("M-138 -52A138 23 0 0 0 138 -52", b.second.light, 9, 0.85),
  ],
};

const teapot: Motif = {
  stage: "table",
  single: true,
  width: 560,
  height: 400,
  foot: 0.5,
  draw: (b) => [
    rod("M150 -250C300 -300 300 -90 150 -100", b.main, 34),
    solid("M-140 -120C-220 -120 -210 -250 -276 -272L-240 -296C-180 -270 -180 -210 -130 -210Z", b.main.shade, "flat"),
    printed(
      turned([
        [88, -300],
        [150, -262],
        [190, -170],
        [160, -60],
        [112, -14],
        [112, -14],
      ]),
      b.main.base,
      "ball",
    ),
    fill(rim(94, -300), b.main.deep),
    solid(
      turned([
        [26, -352],
        [70, -334],
        [92, -306],
        [92, -300],
      ]),
      b.main.light,
      "round",
    ),
    solid(oval(0, -370, 24, 23), b.second.base, "ball"),
    line("M-178 -120A182 52 0 0 0 178 -120", b.second.light, 9, 0.8),
  ],
};

const teacup: Motif = {
  stage: "table",
  width: 480,
  height: 260,
  foot: 0.86,
  draw: (b) => [
    solid(
      turned([
        [226, -44],
        [200, -22],
        [110, -6],
        [110, -6],
      ]),
      b.second.light,
      "round",
    ),
    fill(rim(226, -44), b.second.glint),
    fill(rim(150, -40), b.second.shade),
    rod("M128 -190C222 -210 214 -96 104 -96", b.main, 24),
    printed(
      turned([
        [152, -232],
        [140, -150],
        [96, -74],
        [72, -52],
        [72, -46],
      ]),
      b.main.base,
      "round",
    ),
    fill(rim(152, -232), b.main.glint),
    fill(rim(140, -230), b.second.shade),
    fill("M-132 -222A138 23 0 0 0 132 -222A146 15 0 0 0 -132 -222Z", "#a5683f"),
    line("M-226 -42A226 38 0 0 0 226 -42", b.accent.base, 5, 0.8),
  ],
};

const bowl: Motif = {
  stage: "table",
  width: 480,
  height: 260,
  foot: 0.5,
  draw: (b) => [
    printed(
      turned([
        [236, -216],
        [222, -140],
        [160, -60],
        [96, -30],
        [90, -10],
        [90, -10],
      ]),
      b.main.base,
      "round",
    ),
    fill(rim(236, -216), b.main.glint),
    fill(rim(220, -213), b.second.shade),
    fill("M-213 -204A220 37 0 0 0 213 -204A232 28 0 0 0 -213 -204Z", b.second.light),
    line("M-226 -164A230 40 0 0 0 226 -164", b.second.light, 8, 0.75),
  ],
};

const jug: Motif = {
  stage: "table",
  width: 420,
  height: 440,
  foot: 0.56,
  draw: (b) => [
    rod("M96 -356C220 -400 226 -150 120 -130", b.main, 30),
    solid("M-70 -404L-150 -420Q-120 -372 -92 -340Z", b.main.shade, "flat"),
    printed(
      turned([
        [104, -400],
        [92, -330],
        [140, -190],
        [136, -70],
        [104, -14],
        [104, -14],
      ]),
      b.main.base,
      "round",
    ),
    fill(rim(104, -400), b.main.glint),
    fill(rim(92, -398), b.main.deep),
    line("M-138 -126A140 26 0 0 0 138 -126", b.second.light, 10, 0.85),
    line("M-92 -338A94 16 0 0 0 92 -338", b.second.light, 7, 0.85),
  ],
};

const tumbler: Motif = {
  stage: "table",
  width: 250,
  height: 360,
  draw: (b) => [
    fill(drum(104, -210, 92, -22), b.main.base, 0.62),
    fill(rim(104, -210), b.main.light, 0.8),
    glass(drum(116, -330, 96, -14), b.main, 0.22),
    fill(rim(116, -330), "#ffffff", 0.28),
    line(rim(116, -330), "#ffffff", 4, 0.75),
    fill(rim(88, -20), "#ffffff", 0.2),
  ],
};

const goblet: Motif = {
  stage: "table",
  width: 260,
  height: 450,
  foot: 0.76,
  draw: (b) => [
    fill(
      turned([
        [104, -330],
        [96, -280],
        [52, -226],
        [10, -212],
        [10, -212],
      ]),
      b.main.base,
      0.75,
    ),
    fill(rim(104, -330), b.main.light, 0.85),
    glass(
      turned([
        [100, -430],
        [120, -350],
        [104, -260],
        [34, -206],
        [12, -190],
        [11, -60],
        [24, -34],
        [96, -14],
        [96, -12],
      ]),
      b.main,
      0.24,
    ),
    fill(rim(100, -430), "#ffffff", 0.25),
    line(rim(100, -430), "#ffffff", 4, 0.75),
    line("M-96 -12A96 16 0 0 0 96 -12", "#ffffff", 3, 0.5),
  ],
};

const bottle: Motif = {
  stage: "table",
  width: 220,
  height: 500,
  foot: 0.86,
  draw: (b) => [
    solid(drum(30, -492, 34, -440), b.wood.base, "round"),
    fill(
      turned([
        [40, -446],
        [40, -370],
        [96, -290],
        [100, -200],
        [100, -12],
        [100, -12],
      ]),
      b.main.base,
      0.88,
    ),
    fill(
      turned([
        [40, -446],
        [40, -370],
        [96, -290],
        [100, -200],
        [100, -12],
        [100, -12],
      ]),
      "url(#glass)",
    ),
    fill(rim(40, -446), b.main.glint, 0.7),
    printed(drum(100, -230, 100, -84), b.paper.base, "round", false),
    line("M-60 -178A100 17 0 0 0 60 -178", b.main.deep, 7),
    line("M-44 -146A100 17 0 0 0 44 -146", b.main.shade, 5),
    fill(leaf(-2, -200, 28, 14, -60) + leaf(-2, -200, 28, 14, -130), b.leaf.base),
  ],
};

const egg: Motif = {
  stage: "table",
  width: 240,
  height: 330,
  foot: 0.6,
  draw: (b) => [
    solid(
      turned([
        [104, -128],
        [94, -76],
        [34, -44],
        [26, -34],
        [78, -10],
        [78, -10],
      ]),
      b.second.base,
      "round",
    ),
    fill(rim(104, -128), b.second.shade),
    printed("M-88 -130C-98 -236 -52 -318 0 -318C52 -318 98 -236 88 -130A88 15 0 0 1 -88 -130Z", b.main.base, "ball"),
    line("M-104 -128A104 17.7 0 0 0 104 -128", b.second.glint, 7),
  ],
};

export const cupsMotifs = { mug, teapot, teacup, bowl, jug, tumbler, goblet, bottle, egg };
