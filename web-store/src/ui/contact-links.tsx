import type { Contact } from "@quayside/shared/store/presentation.ts";

/** How to reach the people of the store. */
export function ContactLinks({ contact }: { contact: Contact | undefined }) {
  const { email, phone } = contact ?? {};
  return (
    <>
      {email ? <a href={`mailto:${email}`}>{email}</a> : null}
      {phone ? <a href={`tel:${phone.replace(/[^+\d]/g, "")}`}>{phone}</a> : null}
    </>
  );
}
