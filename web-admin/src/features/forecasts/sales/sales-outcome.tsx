import type { SalesForecastSearch } from "../forecasts-search.ts";
import { CalendarChanged } from "./calendar-changed.tsx";
import { Decomposition } from "./decomposition.tsx";
import { EventEffects } from "./event-effects.tsx";
import { FanPanel } from "./fan-panel.tsx";
import { Headline } from "./headline.tsx";
import { HowFarOff } from "./how-far-off.tsx";
import { HowMade } from "./how-made.tsx";
import { Noticed } from "./noticed.tsx";
import type { OutcomeProps } from "./outcome-props.ts";
import { WhatChanged } from "./what-changed.tsx";

interface SalesOutcomeProps extends OutcomeProps {
  search: SalesForecastSearch;
  onChange: (change: Partial<SalesForecastSearch>) => void;
}

export function SalesOutcome({ forecast, outcome, search, onChange }: SalesOutcomeProps) {
  const shown = { forecast, outcome };
  return (
    <>
      <CalendarChanged forecast={forecast} />
      <Headline {...shown} scenario={search.scenario ?? "realistic"} />
      <FanPanel {...shown} search={search} onChange={onChange} />
      <div className="analytics-pair uneven-pair">
        <div className="forecast-parts">
          <WhatChanged {...shown} />
          <HowFarOff {...shown} />
        </div>
        <div className="forecast-parts">
          <HowMade {...shown} />
          <Noticed {...shown} />
        </div>
      </div>
      <Decomposition {...shown} />
      <EventEffects {...shown} />
    </>
  );
}
