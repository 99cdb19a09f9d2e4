import { countryName } from "../../lib/format.ts";
import { Field, TextField } from "../../ui/field.tsx";
import type { FieldErrors } from "./address-form.ts";
import type { AddressFields } from "./address-values.ts";
import { isOptional, wordsFor } from "./address-words.ts";

interface AddressFieldsetProps {
  /** `shipping` or `billing`, for the browser's autofill. */
  section: "shipping" | "billing";
  legend: string;
  value: AddressFields;
  errors: FieldErrors;
  countries: readonly string[];
  onChange: (change: Partial<AddressFields>) => void;
}

interface Row {
  name: Exclude<keyof AddressFields, "country">;
  /** Where it is the same in every country. */
  label?: string;
  autoComplete: string;
  optional?: boolean;
  className?: string;
}

const rows: readonly Row[] = [
  { name: "name", label: "Full name", autoComplete: "name" },
  { name: "line1", autoComplete: "address-line1" },
  { name: "line2", label: "Flat, floor, company", autoComplete: "address-line2", optional: true },
  { name: "postcode", autoComplete: "postal-code", className: "short" },
  { name: "city", autoComplete: "address-level2" },
  { name: "region", autoComplete: "address-level1" },
];
const phone: Row = { name: "phone", label: "Phone, for the driver only", autoComplete: "tel", optional: true };

interface CountryFieldProps {
  id: string;
  section: string;
  value: string;
  error: string | undefined;
  countries: readonly string[];
  onChange: (country: string) => void;
}

function CountryField({ id, section, value, error, countries, onChange }: CountryFieldProps) {
  const byName = countries.toSorted((a, b) => countryName(a).localeCompare(countryName(b)));
  return (
    <Field id={id} label="Country" error={error}>
      {(control) => (
        <select
          {...control}
          autoComplete={`${section} country`}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {byName.map((code) => (
            <option key={code} value={code}>
              {countryName(code)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export function AddressFieldset({ section, legend, value, errors, countries, onChange }: AddressFieldsetProps) {
  const idOf = (name: keyof AddressFields) => (section === "billing" ? `billing.${name}` : name);
  const { country } = value;
  const field = ({ name, label = wordsFor(country, name)?.label, autoComplete, className, ...row }: Row) => (
    <TextField
      key={name}
      id={idOf(name)}
      label={label ?? ""}
      error={errors[idOf(name)]}
      optional={row.optional ?? isOptional(country, name)}
      className={className}
      autoComplete={`${section} ${autoComplete}`}
      value={value[name]}
      onChange={(event) => onChange({ [name]: event.target.value })}
    />
  );
  return (
    <fieldset>
      <legend>{legend}</legend>
      <CountryField
        id={idOf("country")}
        section={section}
        value={value.country}
        error={errors[idOf("country")]}
        countries={countries}
        onChange={(country) => onChange({ country })}
      />
      {rows.filter(({ name, label }) => label ?? wordsFor(country, name)).map(field)}
      {section === "shipping" ? field(phone) : null}
    </fieldset>
  );
}
