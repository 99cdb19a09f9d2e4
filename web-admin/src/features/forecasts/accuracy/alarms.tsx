import { Link } from "@tanstack/react-router";
import { useMe } from "../../../lib/me.ts";
import { Section } from "../../../ui/detail/section.tsx";
import { Status } from "../../../ui/status.tsx";
import type { ForecastRecord } from "../answers.ts";
import { metricWords } from "../metric-words.ts";

/** Forecasts that have leant to one side for longer than chance explains. */
export function Alarms({ alarms }: Pick<ForecastRecord, "alarms">) {
  const { may } = useMe();
  return (
    <Section
      title={alarms.length > 0 ? `Alarms (${alarms.length})` : "Alarms"}
      flush
      actions={
        may("orders.read") ? (
          <Link to="/exceptions" className="small">
            Exceptions
          </Link>
        ) : null
      }
    >
      {alarms.length === 0 ? <p className="section-body soft">No forecast leans to one side.</p> : null}
      <ul className="to-do">
        {alarms.map((alarm) => (
          <BiasAlert key={`${alarm.metric} ${alarm.category} ${alarm.department}`} alarm={alarm} />
        ))}
      </ul>
    </Section>
  );
}

/** One of them, as a line of things to do. */
export function BiasAlert({ alarm }: { alarm: ForecastRecord["alarms"][number] }) {
  const { metric, category, department, direction, text } = alarm;
  return (
    <li>
      <div>
        <Link to="/forecasts/accuracy" search={{ metric, category, department }} className="to-do-title">
          Forecast of {metricWords[metric].label.toLowerCase()}, {category ?? department ?? "the whole store"}
        </Link>
        <p className="small soft">{text}</p>
      </div>
      <Status tone="attention">{direction === "too-high" ? "Too high" : "Too low"}</Status>
    </li>
  );
}
