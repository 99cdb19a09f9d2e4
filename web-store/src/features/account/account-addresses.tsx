import type { Account } from "@quayside/shared/account/contract.ts";
import { useState } from "react";
import { countryName } from "../../lib/format.ts";
import { Failure } from "../../ui/failure.tsx";
import { AddressEditor } from "./address-editor.tsx";
import { useAccountAct } from "./use-account.ts";

type SavedAddress = Account["addresses"][number];

/** Its lines as an envelope has them. */
export function addressLines({ name, line1, line2, city, region, postcode, country }: SavedAddress): string[] {
  const lines = [name, line1, line2, [city, postcode].filter(Boolean).join(" "), region, countryName(country)];
  return lines.flatMap((line) => line || []);
}

function defaultsOf({ isDefaultShipping, isDefaultBilling }: SavedAddress): string {
  if (isDefaultShipping && isDefaultBilling) return "For parcels and invoices";
  if (isDefaultShipping) return "For parcels";
  return isDefaultBilling ? "For invoices" : "";
}

function AddressCard({ address, onEdit }: { address: SavedAddress; onEdit: () => void }) {
  const remove = useAccountAct("account.remove-address");
  const usedFor = defaultsOf(address);
  return (
    <li className="panel account-address">
      {usedFor ? <p className="fine">{usedFor}</p> : null}
      <address>
        {addressLines(address).map((line) => (
          <span key={line}>{line}</span>
        ))}
      </address>
      <div className="actions">
        <button type="button" className="link-button" onClick={onEdit} aria-label={`Change ${address.line1}`}>
          Change
        </button>
        <button
          type="button"
          className="link-button"
          onClick={() => remove.mutate({ request: { params: { addressId: address.id } } })}
          aria-disabled={remove.isPending}
          aria-label={`Remove ${address.line1}`}
        >
          Remove
        </button>
      </div>
      {remove.error ? <Failure error={remove.error} /> : null}
    </li>
  );
}

export function AccountAddresses({ account }: { account: Account }) {
  const [edited, setEdited] = useState<SavedAddress | "new">();
  const close = () => setEdited(undefined);
  if (edited) return <AddressEditor address={edited === "new" ? undefined : edited} onDone={close} onCancel={close} />;
  return (
    <>
      {account.addresses.length === 0 ? <p>No addresses yet. The first one becomes your usual one.</p> : null}
      <ul className="account-list account-addresses">
        {account.addresses.map((address) => (
          <AddressCard key={address.id} address={address} onEdit={() => setEdited(address)} />
        ))}
      </ul>
      <button type="button" className="button" onClick={() => setEdited("new")}>
        Add an address
      </button>
    </>
  );
}
