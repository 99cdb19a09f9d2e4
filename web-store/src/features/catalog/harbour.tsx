import { Boat, Dinghy, Gulls, Lighthouse } from "./harbour-boats.tsx";
import { House, type HouseFront } from "./harbour-house.tsx";
import "./harbour.css";

/** Left to right; one of them is ours, with the awning. */
const fronts: readonly HouseFront[] = [
  { x: 0, width: 92, height: 128, paint: "sage", roof: "gable", columns: 2, rows: 2 },
  { x: 92, width: 76, height: 168, paint: "powder", roof: "flat", columns: 2, rows: 3 },
  { x: 168, width: 104, height: 140, paint: "primrose", roof: "gable", columns: 3, rows: 2 },
  { x: 272, width: 84, height: 190, paint: "coral", roof: "stepped", columns: 2, rows: 3 },
  { x: 356, width: 132, height: 152, paint: "chalk", roof: "hipped", columns: 4, rows: 2, shop: true },
  { x: 488, width: 80, height: 176, paint: "heather", roof: "gable", columns: 2, rows: 3 },
  { x: 568, width: 98, height: 136, paint: "powder", roof: "hipped", columns: 3, rows: 2 },
  { x: 666, width: 78, height: 158, paint: "sage", roof: "stepped", columns: 2, rows: 3 },
  { x: 744, width: 94, height: 120, paint: "primrose", roof: "gable", columns: 2, rows: 2 },
];

const bollards = [40, 210, 330, 520, 700, 860];
const ripples = [
  "M30 452h90M210 470h150M420 456h80M600 478h170M860 460h120M1040 484h110",
  "M80 500h130M330 512h90M540 498h120M760 516h150M980 506h90",
];

/** A quay in the morning; in dark mode the same quay at night, with its windows lit. Decoration only. */
export function Harbour() {
  return (
    <svg
      className="harbour"
      viewBox="0 0 1200 540"
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
      focusable="false"
    >
      <circle className="harbour-sun" cx="980" cy="150" r="46" />
      <path className="harbour-hill-far" d="M0 360c140-70 300-96 460-70s260 10 380-30 250-40 360 10v170H0z" />
      <path className="harbour-hill" d="M0 390c180-60 330-40 520-30s330-52 460-36 150 30 220 40v80H0z" />
      <Lighthouse />
      {fronts.map((front) => (
        <House key={front.x} front={front} />
      ))}
      <path className="harbour-quay" d="M0 400h910l34 0v42H0z" />
      <path className="harbour-quay-edge" d="M0 400h944v7H0z" />
      <path
        className="harbour-stones"
        d="M0 420h944M60 407v13M170 407v13M300 407v13M430 407v13M560 407v13M690 407v13M820 407v13M110 420v22M240 420v22M370 420v22M500 420v22M630 420v22M760 420v22M890 420v22"
      />
      <rect className="harbour-water" y="440" width="1200" height="100" />
      <Reflections />
      {ripples.map((line) => (
        <path key={line} className="harbour-ripple" d={line} />
      ))}
      {bollards.map((x) => (
        <path key={x} className="harbour-bollard" d={`M${x - 7} 386h14v5h-2.5l1.5 10h-12l1.5-10h-2.5z`} />
      ))}
      <Boat />
      <Dinghy />
      <Gulls />
    </svg>
  );
}

function Reflections() {
  return fronts.map(({ x, width, height, paint }) => (
    <rect
      key={x}
      className={`harbour-reflection paint-${paint}`}
      x={x + 6}
      y="446"
      width={width - 12}
      height={height * 0.36}
      rx="3"
    />
  ));
}
