import { TextInput } from "@mantine/core";

interface OwnDaysProps {
  days: { from: string; to: string };
  isWrong: boolean;
  onChange: (days: { from: string; to: string }) => void;
}

/** A first and a last day. */
export function OwnDays({ days, isWrong, onChange }: OwnDaysProps) {
  return (
    <>
      <TextInput
        type="date"
        label="First day"
        value={days.from}
        onChange={(event) => onChange({ ...days, from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label="Last day"
        value={days.to}
        error={isWrong && days.to ? "Must not be before the first" : undefined}
        onChange={(event) => onChange({ ...days, to: event.currentTarget.value })}
      />
    </>
  );
}
