import { Button, TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useFormContext } from "react-hook-form";
import { useCountryOptions } from "../../ui/form/country-options.ts";
import { WordsField } from "../../ui/form/words-field.tsx";
import { Icon } from "../../ui/icons.tsx";

interface ZoneCardProps {
  /** Path of the zone in the form: `taxZones.0`. */
  path: string;
  /** What it says of itself while it is closed. */
  summary: ReactNode;
  /** Something in it was refused. */
  wrong: boolean;
  isNew: boolean;
  onRemove: () => void;
  children: ReactNode;
}

/** A zone of a list of many: one line until it is opened, or something in it is wrong. */
export function ZoneCard({ path, summary, wrong, isNew, onRemove, children }: ZoneCardProps) {
  const { watch } = useFormContext();
  const [opened, setOpened] = useState(isNew);
  const name: string = watch(`${path}.name`) || "New zone";
  const open = opened || wrong;
  return (
    <div className="panel zone">
      <button type="button" className="zone-head" aria-expanded={open} onClick={() => setOpened(!open)}>
        <Icon name={open ? "chevronDown" : "chevronRight"} />
        <span className="zone-name">{name}</span>
        <span className="soft">{summary}</span>
      </button>
      {open ? (
        <div className="zone-body">
          {children}
          <div>
            <Button variant="subtle" color="red" size="compact-sm" onClick={onRemove}>
              Remove this zone
            </Button>
          </div>
        </div>
      ) : null}
    </div>
  );
}

const capitals = (text: string) => text.toUpperCase();

/** The fields by which a zone knows its places. */
export function ZonePlaces({ path, withPostcodes = false }: { path: string; withPostcodes?: boolean }) {
  const { register, getFieldState, formState } = useFormContext();
  return (
    <>
      <TextInput
        label="Name"
        error={getFieldState(`${path}.name`, formState).error?.message}
        {...register(`${path}.name`)}
      />
      <WordsField name={`${path}.countries`} label="Countries" options={useCountryOptions()} />
      <WordsField
        name={`${path}.regions`}
        label="Only these regions"
        description="ISO codes such as US-CA; empty for the whole country."
        tidy={capitals}
      />
      {withPostcodes ? (
        <WordsField
          name={`${path}.postcodes`}
          label="Only postcodes that begin with"
          description="Such as BT or 97; empty for all."
          tidy={capitals}
        />
      ) : null}
    </>
  );
}
