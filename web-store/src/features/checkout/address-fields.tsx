import { countryName } from "../../lib/format.ts";
import { Field, TextField } from "../../ui/field.tsx";
import type { AddressFields, FieldErrors } from "./address-form.ts";

interface AddressFieldsProps {
  /** `shipping` or `billing`, for the browser's autofill. */
  section: "shipping" | "billing";
  value: AddressFields;
  errors: FieldErrors;
  countries: readonly string[];
  onChange: (change: Partial<AddressFields>) => void;
}

interface Row {
  name: Exclude<keyof AddressFields, "country">;
  label: string;
  autoComplete: string;
  optional?: boolean;
  className?: string;
}

const rows: readonly Row[] = [
  { name: "name", label: "Full name", autoComplete: "name" },
  { name: "line1", label: "House number and street", autoComplete: "address-line1" },
  { name: "line2", label: "Flat, floor, company", autoComplete: "address-line2", optional: true },
  { name: "postcode", label: "Postcode", autoComplete: "postal-code", className: "short" },
  { name: "city", label: "Town or city", autoComplete: "address-level2" },
  { name: "region", label: "County or state", autoComplete: "address-level1", optional: true },
];

export function AddressFieldset({ section, value, errors, countries, onChange }: AddressFieldsProps) {
  const prefix = section === "billing" ? "billing." : "";
  const byName = countries.toSorted((a, b) => countryName(a).localeCompare(countryName(b)));
  const field = ({ name, label, autoComplete, optional = false, className }: Row) => (
    <TextField
      key={name}
      id={`${prefix}${name}`}
      label={label}
      error={errors[`${prefix}${name}`]}
      optional={optional}
      className={className}
      autoComplete={`${section} ${autoComplete}`}
      value={value[name]}
      onChange={(event) => onChange({ [name]: event.target.value })}
    />
  );
  return (
    <>
      <Field id={`${prefix}country`} label="Country" error={errors[`${prefix}country`]}>
        {(control) => (
          <select
            {...control}
            autoComplete={`${section} country`}
            value={value.country}
            onChange={(event) => onChange({ country: event.target.value })}
          >
            {byName.map((code) => (
              <option key={code} value={code}>
                {countryName(code)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {rows.map(field)}
      {section === "shipping"
        ? field({ name: "phone", label: "Phone, for the driver only", autoComplete: "tel", optional: true })
        : null}
    </>
  );
}
