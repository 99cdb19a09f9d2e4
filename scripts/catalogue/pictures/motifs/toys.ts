import { type Brush, inTurn, type Motif } from "../motif.ts";
import { box, heart, oval, polygon, rounded, turned } from "../outline.ts";
import { at, eyes, fill, line, printed, rod, solid } from "../paint.ts";

const wheel = (b: Brush, x: number, y: number, r: number) =>
  solid(oval(x, y, r), b.wood.shade, "ball") +
  solid(oval(x, y, r * 0.62), b.wood.light, "flat") +
  fill(oval(x, y, r * 0.18), b.wood.deep);

const car: Motif = {
  stage: "table",
  width: 520,
  height: 300,
  foot: 0.86,
  draw: (b) => [
    printed(
      "M-240 -70V-130Q-238 -164 -196 -168L-128 -176Q-96 -270 -20 -274H70Q130 -272 160 -180L208 -168Q246 -160 246 -120V-70Z",
      b.main.base,
    ),
    fill("M-90 -178Q-66 -238 -16 -240H14V-178ZM36 -240H66Q104 -238 124 -178H36Z", b.second.light),
    line("M-236 -112H242", b.second.light, 9, 0.8),
    wheel(b, -130, -60, 58) + wheel(b, 138, -60, 58),
    fill(oval(226, -136, 14), b.accent.light),
  ],
};

const train: Motif = {
  stage: "table",
  width: 560,
  height: 360,
  foot: 0.9,
  draw: (b) => [
    solid(box(-250, -100, 500, 44, 14), b.wood.base),
    printed(box(20, -320, 200, 226, 14), b.main.base),
    fill(box(60, -282, 120, 84, 10), b.second.light),
    solid(box(0, -342, 240, 36, 16), b.accent.base),
    solid(box(-220, -240, 246, 144, 50), b.second.base) + line("M-140 -238V-98M-60 -238V-98", b.main.base, 12),
    solid(
      rounded(
        [
          [-186, -320],
          [-118, -320],
          [-128, -232],
          [-176, -232],
        ],
        10,
      ),
      b.main.shade,
    ),
    wheel(b, -170, -56, 54) + wheel(b, -40, -56, 54) + wheel(b, 130, -66, 66),
  ],
};

const spinningTop: Motif = {
  stage: "table",
  width: 430,
  height: 440,
  foot: 0.2,
  draw: (b) => [
    at(
      0,
      0,
      [
        rod("M0 -410V-300", b.wood, 26),
        solid(oval(0, -412, 24), b.accent.base, "ball"),
        printed(
          turned([
            [30, -306],
            [120, -280],
            [190, -210],
            [150, -130],
            [60, -56],
            [8, -4],
            [4, -2],
          ]),
          b.main.base,
          "round",
        ),
        fill("M-187 -212A190 32 0 0 0 187 -212L176 -178A180 32 0 0 1 -176 -178Z", b.second.base),
        fill("M-140 -120A140 26 0 0 0 140 -120L112 -96A112 22 0 0 1 -112 -96Z", b.accent.base, 0.9),
      ].join(""),
      1,
      7,
    ),
  ],
};

const blocks: Motif = {
  stage: "table",
  width: 440,
  height: 420,
  single: true,
  draw: (b) => {
    const cube = (x: number, y: number, i: number, mark: string) =>
      at(
        x,
        y,
        printed(box(-100, -190, 160, 160, 8), inTurn(b, i).base, "flat", false) +
          solid(
            polygon([
              [60, -190],
              [98, -216],
              [98, -56],
              [60, -30],
            ]),
            inTurn(b, i).deep,
          ) +
          solid(
            polygon([
              [-100, -190],
              [-60, -216],
              [98, -216],
              [60, -190],
            ]),
            inTurn(b, i).light,
          ) +
          line(box(-84, -174, 128, 128, 6), b.paper.base, 6, 0.9) +
          fill(mark, b.paper.base),
      );
    return [
      cube(-96, 28, 0, heart(-20, -110, 38)),
      cube(
        110,
        28,
        1,
        polygon([
          [-20, -152],
          [24, -78],
          [-64, -78],
        ]),
      ),
      cube(0, -134, 2, oval(-20, -110, 38)),
    ];
  },
};

const jigsaw: Motif = {
  stage: "flat",
  width: 520,
  height: 500,
  single: true,
  draw: (b) => {
    const piece =
      "M-105 -105H-26C-40 -150 40 -150 26 -105H105V-26C150 -40 150 40 105 26V105H26C40 60 -40 60 -26 105H-105V26C-60 40 -60 -40 -105 -26Z";
    return [
      at(-112, -92, printed(piece, b.main.base)),
      at(112, -80, printed(piece, b.second.base, "flat", false), 1, 4),
      at(-112, 122, solid(piece, b.accent.base), 1, -2),
      at(126, 136, solid(piece, b.main.light), 1, 16),
    ].map((art) => at(0, -6, art, 0.96));
  },
};

const game: Motif = {
  stage: "flat",
  width: 480,
  height: 460,
  single: true,
  draw: (b) => [
    ...[-20, -2, 16].map((turn, i) =>
      at(
        -40 + i * 40,
        -10 + i * 6,
        solid(box(-110, -170, 220, 320, 18), b.paper.light) +
          printed(box(-94, -154, 188, 288, 10), inTurn(b, i).base, "flat", i === 2) +
          fill(
            [
              heart(0, -10, 50),
              polygon([
                [0, -76],
                [48, -10],
                [0, 56],
                [-48, -10],
              ]),
              heart(0, -10, 54),
            ][i] ?? "",
            b.paper.light,
          ),
        1,
        turn,
      ),
    ),
    at(
      160,
      150,
      solid(box(-48, -48, 96, 96, 18), b.paper.base) +
        fill(oval(-22, -22, 9) + oval(22, 22, 9) + oval(0, 0, 9), b.dark.base),
      1,
      20,
    ),
  ],
};

const skittles: Motif = {
  stage: "table",
  width: 500,
  height: 400,
  single: true,
  draw: (b) => {
    const pin = (x: number, y: number, i: number) =>
      at(
        x,
        y,
        printed(
          turned([
            [10, -330],
            [36, -306],
            [34, -256],
            [22, -226],
            [52, -150],
            [58, -90],
            [42, -8],
            [42, -6],
          ]),
          inTurn(b, i).base,
          "round",
          i === 0,
        ) +
          line("M-24 -222A24 5 0 0 0 24 -222", b.paper.base, 12) +
          eyes(12, -284, 4),
      );
    return [
      pin(-80, -46, 1),
      pin(80, -46, 2),
      pin(-170, 0, 0),
      pin(0, 0, 2),
      at(160, -64, solid(oval(0, 0, 66), b.accent.base, "ball")),
    ];
  },
};

const moneyBank: Motif = {
  stage: "table",
  width: 480,
  height: 360,
  foot: 0.66,
  draw: (b) => [
    line("M-110 -50V-14M-40 -40V-12M70 -40V-12M130 -50V-14", b.main.shade, 40),
    line("M196 -190C250 -210 226 -250 214 -226", b.main.shade, 13),
    printed(
      "M-206 -170C-206 -290 -80 -312 20 -306C150 -300 210 -240 206 -160C200 -70 110 -36 0 -36C-130 -36 -206 -80 -206 -170Z",
      b.main.base,
      "ball",
    ),
    solid("M-110 -280L-130 -340Q-60 -336 -44 -292Z", b.main.shade),
    solid(oval(-204, -160, 32, 42), b.main.light) + fill(oval(-212, -168, 6, 9) + oval(-196, -168, 6, 9), b.main.deep),
    fill(oval(-130, -212, 10), "#3a3338"),
    fill(box(0, -300, 90, 14, 7), b.dark.deep) + at(46, -322, solid(oval(0, 0, 32, 32), "#cfa554", "ball")),
  ],
};

const toadstool: Motif = {
  stage: "table",
  width: 360,
  height: 400,
  foot: 0.46,
  draw: (b) => [
    solid(
      turned([
        [56, -220],
        [60, -150],
        [84, -40],
        [76, -10],
      ]),
      b.paper.base,
      "round",
    ),
    solid(
      "M-180 -190C-180 -330 -90 -390 0 -390C90 -390 180 -330 180 -190Q90 -150 0 -150T-180 -190Z",
      b.main.base,
      "ball",
    ),
    fill(
      oval(-80, -260, 32, 28) +
        oval(30, -320, 34, 28) +
        oval(100, -236, 27, 24) +
        oval(0, -216, 25, 19) +
        oval(-134, -206, 15, 13),
      b.second.light,
    ),
    fill("M-180 -190Q-90 -150 0 -150T180 -190Q90 -176 0 -176T-180 -190Z", b.paper.shade),
  ],
};

export const toysMotifs = { car, train, spinningTop, blocks, jigsaw, game, skittles, moneyBank, toadstool };
