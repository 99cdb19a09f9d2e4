import { Group, NumberInput, Select, TextInput } from "@mantine/core";
import { type Rhythm, rhythms, type Times, weekdays } from "./cron-words.ts";

interface TimesFieldsProps {
  times: Times;
  error?: string;
  onChange: (times: Times) => void;
}

/** When a schedule is due. */
export function TimesFields({ times, error, onChange }: TimesFieldsProps) {
  const set = (change: Partial<Times>) => onChange({ ...times, ...change });
  const { rhythm } = times;
  return (
    <>
      <Select
        label="How often"
        data={rhythms}
        value={rhythm}
        allowDeselect={false}
        error={rhythm === "own" ? undefined : error}
        onChange={(value) => set({ rhythm: (value ?? "weekly") as Rhythm })}
      />
      {rhythm === "own" ? (
        <TextInput
          label="Cron"
          description="Minute, hour, day of month, month, day of week"
          value={times.cron}
          error={error}
          onChange={(event) => set({ cron: event.currentTarget.value })}
        />
      ) : (
        <Group grow align="flex-start">
          {rhythm === "weekly" ? (
            <Select
              label="On"
              data={weekdays}
              value={times.weekday}
              allowDeselect={false}
              onChange={(value) => set({ weekday: value ?? "1" })}
            />
          ) : null}
          {rhythm === "monthly" ? (
            <NumberInput
              label="On day"
              min={1}
              max={28}
              value={Number(times.day)}
              onChange={(value) => set({ day: String(value || 1) })}
            />
          ) : null}
          <TextInput
            type="time"
            label="At"
            value={times.time}
            onChange={(event) => set({ time: event.currentTarget.value })}
          />
        </Group>
      )}
    </>
  );
}
