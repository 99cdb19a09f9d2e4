import { Customer, CustomerEdit } from "@quayside/shared/customers/schema.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { documentsOf, said } from "../../../../scripts/prove/documents.ts";
import { CustomerForm, changesOf, fieldsOf } from "./customer-part.ts";

const customers = documentsOf(Customer).chain((customer) =>
  documentsOf(CustomerEdit).map(({ email, name, phone, groups, tags, addresses }): Customer => {
    const withIds = addresses.map((address, at) => ({
      ...{ ...address, id: `adr_${String(at).padStart(26, "0")}` },
      ...{ isDefaultShipping: at === 0, isDefaultBilling: at === 0 },
    }));
    return { ...customer, email, name, phone, groups, tags, addresses: withIds };
  }),
);

test("the form of a customer loses nothing of any", () => {
  fc.assert(
    fc.property(customers, (customer) => {
      expect(said(CustomerForm.parse(fieldsOf(customer)))).toEqual(said(changesOf(customer)));
    }),
    { numRuns: 40 },
  );
});
