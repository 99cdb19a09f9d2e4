import type { Motif } from "../motif.ts";
import { blossom, box, heart, oval, polygon, rounded } from "../outline.ts";
import { fill, line, printed, solid } from "../paint.ts";

const tote: Motif = {
  stage: "table",
  width: 420,
  height: 560,
  draw: (b) => [
    line("M-96 -350C-90 -560 90 -560 96 -350", b.second.deep, 24),
    printed("M-186 -380H186L206 -26Q206 -4 184 -4H-184Q-206 -4 -206 -26Z", b.main.base),
    fill("M186 -380L206 -26Q206 -4 184 -4H60Q150 -160 120 -380Z", b.main.deep, 0.2),
    line("M-184 -352H184", b.second.light, 7, 0.7),
    line("M-96 -340C-90 -530 90 -530 96 -340", b.second.base, 24),
    ...[-96, 96].map((x) => solid(box(x - 20, -372, 40, 76, 6), b.second.shade)),
  ],
};

const lunchBag: Motif = {
  stage: "table",
  width: 400,
  height: 470,
  draw: (b) => [
    line("M-60 -400C-56 -480 56 -480 60 -400", b.second.deep, 20),
    printed(
      "M-170 -320L-150 -400H150L170 -320Q190 -160 186 -20Q186 0 166 0H-166Q-186 0 -186 -20Q-190 -160 -170 -320Z",
      b.main.base,
    ),
    fill("M60 0L80 -320L150 -400L170 -320Q190 -160 186 -20Q186 0 166 0Z", b.main.deep, 0.22),
    line("M-152 -384H152", b.metal.base, 11) +
      solid(
        rounded(
          [
            [128, -384],
            [156, -384],
            [160, -320],
            [124, -320],
          ],
          8,
        ),
        b.accent.base,
      ),
    line("M-60 -392C-56 -466 56 -466 60 -392", b.second.base, 20),
    solid(box(-110, -190, 190, 130, 14), b.main.shade) + line(box(-98, -178, 166, 106, 8), b.second.light, 4, 0.8),
  ],
};

const lunchBox: Motif = {
  stage: "table",
  width: 480,
  height: 400,
  draw: (b) => [
    line("M-70 -300V-350Q-70 -376 -44 -376H24Q50 -376 50 -350V-300", b.second.deep, 24),
    solid(
      polygon([
        [176, -290],
        [230, -316],
        [230, -34],
        [176, -6],
      ]),
      b.main.deep,
    ),
    printed(box(-226, -300, 410, 296, 44), b.main.base),
    line("M-226 -190H184", b.main.deep, 6, 0.55),
    solid(box(-60, -220, 80, 64, 10), b.second.base) + fill(box(-44, -200, 48, 16, 8), b.second.deep),
    line(box(-206, -280, 370, 256, 30), b.second.light, 5, 0.65),
  ],
};

const handbag: Motif = {
  stage: "table",
  width: 480,
  height: 460,
  draw: (b) => [
    line("M-120 -270C-120 -460 120 -460 120 -270", b.second.deep, 26) +
      line("M-120 -270C-120 -460 120 -460 120 -270", b.second.base, 12),
    printed("M-190 -260Q0 -300 190 -260L232 -50Q234 -4 190 -4H-190Q-234 -4 -232 -50Z", b.main.base),
    solid("M-192 -264Q0 -304 192 -264L176 -130Q90 -70 0 -70T-176 -130Z", b.main.shade),
    line("M-178 -136Q-90 -82 0 -82T178 -136", b.second.light, 5, 0.7),
    solid(box(-24, -112, 48, 56, 10), b.metal.base) + fill(oval(0, -84, 9), b.metal.deep),
  ],
};

const purse: Motif = {
  stage: "flat",
  width: 420,
  height: 380,
  draw: (b) => [
    printed("M-160 -110C-230 -40 -220 150 -120 166Q0 184 120 166C220 150 230 -40 160 -110Z", b.main.base, "ball"),
    solid("M-172 -116Q0 -150 172 -116Q176 -84 160 -82Q0 -112 -160 -82Q-176 -84 -172 -116Z", b.metal.base),
    solid(oval(-16, -152, 20), b.metal.light, "ball") + solid(oval(20, -152, 20), b.metal.base, "ball"),
    b.says(/heart/)
      ? fill(heart(0, 40, 54), b.second.base)
      : fill(blossom(0, 36, 56, 6), b.second.light, 0.8) + fill(oval(0, 36, 13), b.accent.base),
  ],
};

const washbag: Motif = {
  stage: "table",
  width: 520,
  height: 320,
  draw: (b) => [
    line("M206 -180C270 -170 262 -110 210 -104", b.second.shade, 16),
    printed(
      "M-220 -210Q-226 -250 -186 -252H186Q226 -250 220 -210L232 -50Q230 -4 186 -4H-186Q-230 -4 -232 -50Z",
      b.main.base,
    ),
    line("M-200 -234H200", b.metal.base, 12) + line("M-200 -234H200", b.metal.deep, 3),
    solid(
      rounded(
        [
          [150, -228],
          [178, -228],
          [186, -158],
          [142, -158],
        ],
        10,
      ),
      b.accent.base,
    ),
    line("M-216 -46H216", b.second.light, 6, 0.7),
  ],
};

const suitcase: Motif = {
  stage: "table",
  width: 520,
  height: 420,
  draw: (b) => [
    line("M-66 -340V-376Q-66 -400 -42 -400H42Q66 -400 66 -376V-340", b.wood.deep, 22),
    printed(box(-250, -340, 500, 332, 40), b.main.base),
    ...[-150, 118].map(
      (x) => solid(box(x, -340, 34, 332), b.wood.shade) + solid(box(x - 5, -200, 44, 40, 6), b.metal.base),
    ),
    line("M-250 -180H250", b.main.deep, 5, 0.5),
    ...[
      [-250, -340],
      [180, -340],
    ].map(([x = 0, y = 0]) => fill(box(x, y, 70, 60, 26), b.wood.shade, 0.9)),
  ],
};

export const bagsMotifs = { tote, lunchBag, lunchBox, handbag, purse, washbag, suitcase };
