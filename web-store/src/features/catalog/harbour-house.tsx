export interface HouseFront {
  x: number;
  width: number;
  /** From the quay to the eaves. */
  height: number;
  paint: "sage" | "powder" | "primrose" | "coral" | "chalk" | "heather";
  roof: "gable" | "flat" | "stepped" | "hipped";
  columns: number;
  rows: number;
  /** A shop front with an awning instead of a door. */
  shop?: true;
}

const ground = 400;

function roofPath({ x, width, height, roof }: HouseFront): string {
  const top = ground - height;
  const middle = x + width / 2;
  if (roof === "gable") return `M${x - 3} ${top}L${middle} ${top - width * 0.42}L${x + width + 3} ${top}z`;
  if (roof === "hipped") return `M${x - 3} ${top}L${x + 18} ${top - 34}H${x + width - 18}L${x + width + 3} ${top}z`;
  if (roof === "flat") return `M${x - 2} ${top}v-9h${width + 4}v9z`;
  const step = width / 6;
  return `M${x} ${top}v-16h${step}v-16h${step}v-14h${2 * step}v14h${step}v16h${step}v16z`;
}

function Windows({ front }: { front: HouseFront }) {
  const { x, width, height, columns, rows } = front;
  const wide = 15;
  const gap = (width - columns * wide) / (columns + 1);
  const floor = (height - 52) / rows;
  return Array.from({ length: rows * columns }, (_, index) => {
    const column = index % columns;
    const row = Math.floor(index / columns);
    const left = x + gap + column * (wide + gap);
    const top = ground - height + 14 + row * floor;
    const isLit = (index * 7 + x) % 5 < 3;
    return (
      <g key={`${left}-${top}`}>
        <rect
          className={isLit ? "harbour-window harbour-lit" : "harbour-window"}
          x={left}
          y={top}
          width={wide}
          height="21"
        />
        <path className="harbour-bar" d={`M${left + wide / 2} ${top}v21M${left} ${top + 10}h${wide}`} />
      </g>
    );
  });
}

function ShopFront({ x, width }: HouseFront) {
  const step = (width - 16) / 8;
  return (
    <>
      <rect className="harbour-window harbour-lit" x={x + 12} y={ground - 36} width={width - 58} height="28" />
      <rect className="harbour-door" x={x + width - 38} y={ground - 38} width="24" height="38" />
      {[0, 1, 2, 3, 4, 5, 6, 7].map((stripe) => (
        <path
          key={stripe}
          className={stripe % 2 === 0 ? "harbour-awning" : "harbour-awning-light"}
          d={`M${x + 8 + stripe * step} ${ground - 54}h${step}v14a${step / 2} ${step / 2} 0 0 1 ${-step} 0z`}
        />
      ))}
    </>
  );
}

function Door({ x, width }: HouseFront) {
  const left = x + width / 2 - 10;
  return (
    <>
      <rect className="harbour-door" x={left} y={ground - 36} width="20" height="36" rx="1" />
      <path className="harbour-fanlight" d={`M${left} ${ground - 36}a10 10 0 0 1 20 0z`} />
    </>
  );
}

export function House({ front }: { front: HouseFront }) {
  const { x, width, height, paint, roof } = front;
  const isWallRoof = roof === "stepped";
  return (
    <g>
      <rect className="harbour-chimney" x={x + width * 0.68} y={ground - height - 40} width="12" height="42" />
      <rect className={`paint-${paint}`} x={x} y={ground - height} width={width} height={height} />
      <path className={isWallRoof ? `paint-${paint}` : "harbour-roof"} d={roofPath(front)} />
      <Windows front={front} />
      {front.shop ? <ShopFront {...front} /> : <Door {...front} />}
    </g>
  );
}
