import { Switch } from "@mantine/core";
import { useFormats } from "../../../lib/format.ts";
import { useMe } from "../../../lib/me.ts";
import { useAct, useOperation } from "../../../lib/query.ts";
import { Section } from "../../../ui/detail/section.tsx";
import { Failure } from "../../../ui/failure.tsx";
import type { Calendar } from "../answers.ts";
import { Effect } from "./effect.tsx";

interface HolidaysProps {
  calendar: Calendar;
  effects: ReadonlyMap<string, number | null>;
}

/** Public holidays of the store's country, which come by themselves; each can be switched off. */
export function Holidays({ calendar: { country, holidays }, effects }: HolidaysProps) {
  const formats = useFormats();
  const { may } = useMe();
  const { data: settings, error, refetch } = useOperation("forecasts.settings", {}, { enabled: may("inventory.read") });
  const update = useAct("forecasts.update-settings");
  const isFixed = !settings || !may("analytics.write") || update.isPending;
  const save = (change: Partial<NonNullable<typeof settings>>) => {
    if (settings) update.mutate({ body: { ...settings, ...change } }, { onError: () => refetch() });
  };
  const toggle = (name: string, isOn: boolean) => {
    const others = settings?.holidaysOff.filter((each) => each !== name) ?? [];
    save({ holidaysOff: isOn ? others : [...others, name] });
  };
  return (
    <Section
      title={`Holidays of ${formats.country(country)}`}
      actions={
        settings ? (
          <Switch
            label="Count holidays"
            checked={settings.holidays}
            disabled={isFixed}
            onChange={({ currentTarget }) => save({ holidays: currentTarget.checked })}
          />
        ) : null
      }
    >
      {error ? <Failure error={error} onRetry={refetch} /> : null}
      {update.error ? <Failure error={update.error} kept="Nothing was saved." /> : null}
      <div className="holidays">
        {holidays.map(({ name, days, isOn }) => (
          <Switch
            key={name}
            label={name}
            description={
              <>
                {days.map(formats.calendarDay).join(", ")}
                {" · "}
                <Effect perDay={effects.get(name)} />
              </>
            }
            checked={isOn}
            disabled={isFixed || !settings?.holidays}
            onChange={({ currentTarget }) => toggle(name, currentTarget.checked)}
          />
        ))}
      </div>
      {holidays.length === 0 ? <p className="soft">No holidays of this country are known.</p> : null}
    </Section>
  );
}
