import { Boat, Dinghy, Gulls, Lighthouse } from "./harbour-boats.tsx";
import { House, type HouseFront } from "./harbour-house.tsx";
import "./harbour.css";

/** Left to right; one of them is ours, with the awning. */
const fronts: readonly HouseFront[] = [
  { x: 356, width: 92, height: 128, paint: "sage", roof: "gable", columns: 2, rows: 2 },
  { x: 448, width: 76, height: 168, paint: "powder", roof: "flat", columns: 2, rows: 3 },
  { x: 524, width: 104, height: 140, paint: "primrose", roof: "gable", columns: 3, rows: 2 },
  { x: 628, width: 84, height: 190, paint: "coral", roof: "stepped", columns: 2, rows: 3 },
  { x: 712, width: 132, height: 152, paint: "chalk", roof: "hipped", columns: 4, rows: 2, shop: true },
  { x: 844, width: 80, height: 176, paint: "heather", roof: "gable", columns: 2, rows: 3 },
  { x: 924, width: 98, height: 136, paint: "powder", roof: "hipped", columns: 3, rows: 2 },
  { x: 1022, width: 78, height: 158, paint: "sage", roof: "stepped", columns: 2, rows: 3 },
  { x: 1100, width: 94, height: 120, paint: "primrose", roof: "gable", columns: 2, rows: 2 },
];

const bollards = [380, 500, 610, 776, 960, 1130];
const ripples = [
  "M30 462h90M190 474h130M420 456h80M640 462h120M870 462h120M1060 478h110",
  "M80 500h130M330 516h90M500 500h90M760 512h150M980 500h90",
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
      <circle className="harbour-sun" cx="250" cy="300" r="46" />
      <path className="harbour-hill-far" d="M0 372c90-44 190-62 300-38s230 20 330-10 330-30 570 20v96H0z" />
      <path className="harbour-hill" d="M0 400c110-22 210-20 330-8s300-20 520-14 240 20 350 20v42H0z" />
      <Lighthouse />
      {fronts.map((front) => (
        <House key={front.x} front={front} />
      ))}
      <path className="harbour-quay" d="M322 400H1200v42H322z" />
      <path className="harbour-quay-edge" d="M318 400H1200v7H318z" />
      <path
        className="harbour-stones"
        d="M322 420H1200M390 407v13M510 407v13M640 407v13M770 407v13M900 407v13M1030 407v13M1150 407v13M450 420v22M580 420v22M710 420v22M840 420v22M970 420v22M1090 420v22"
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
