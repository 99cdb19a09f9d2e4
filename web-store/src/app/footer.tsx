import { Mark } from "@quayside/shared/ui/mark.tsx";
import { Link } from "wouter";
import { policyTitles } from "../features/content/policy-titles.ts";
import { countryName } from "../lib/format.ts";
import { useKept } from "../lib/kept.ts";
import { useStoreConfig, useStoreName } from "../lib/store-config.ts";
import { ContactLinks } from "../ui/contact-links.tsx";
import { type Appearance, appearance, applyAppearance } from "./appearance.ts";

const labels: Record<Appearance, string> = { system: "As my device", light: "Light", dark: "Dark" };

function AppearancePicker() {
  const chosen = useKept(appearance) ?? "system";
  return (
    <label className="appearance">
      Appearance
      <select
        value={chosen}
        onChange={(event) => {
          appearance.write(event.target.value as Appearance);
          applyAppearance();
        }}
      >
        {Object.entries(labels).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

function countriesText(countries: string[]): string {
  if (countries.length > 4) return `We deliver to ${countries.length} countries.`;
  return `We deliver to ${new Intl.ListFormat("en-GB").format(countries.map(countryName))}.`;
}

export function Footer() {
  const storeName = useStoreName();
  const { data: config } = useStoreConfig();
  return (
    <footer className="footer">
      <div className="footer-row">
        <Link className="wordmark" href="/">
          <Mark size={40} />
          <span>{storeName}</span>
        </Link>
        <p>
          {config?.pricesIncludeTax ? "Prices include tax. " : ""}
          {config ? countriesText(config.countries) : ""}
        </p>
        <AppearancePicker />
      </div>
      <nav className="footer-row footer-links" aria-label="About the shop">
        <Link href="/find-order">Find an order</Link>
        <Link href="/gift-card">Gift card balance</Link>
        {config?.policies?.map((name) => (
          <Link key={name} href={`/pages/${name}`}>
            {policyTitles[name]}
          </Link>
        ))}
        <Link href="/pages/privacy-choices">Privacy choices</Link>
        <ContactLinks contact={config?.contact} />
      </nav>
      {config?.contact?.legal ? <p className="footer-row footer-legal">{config.contact.legal}</p> : null}
    </footer>
  );
}
