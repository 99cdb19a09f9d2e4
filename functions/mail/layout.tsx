import type { Contact } from "@quayside/shared/store/presentation.ts";
import { Hr, Section } from "@react-email/components";
import type { ReactNode } from "react";
import { Button, Frame, Soft } from "./frame.tsx";

interface LayoutProps {
  storeName: string;
  contact: Contact | undefined;
  preview: string;
  title: string;
  statusUrl: string;
  lang: string;
  children: ReactNode;
}

/** Mails to whoever ordered. */
export function Layout({ contact, statusUrl, children, ...frame }: LayoutProps) {
  const { email, phone, legal } = contact ?? {};
  const how = [email && `write to ${email}`, phone && `call ${phone}`].filter(Boolean).join(" or ");
  return (
    <Frame {...frame}>
      {children}
      <Section style={{ margin: "24px 0" }}>
        <Button href={statusUrl}>See your order</Button>
      </Section>
      <Hr />
      <Soft>You get this mail because you ordered at {frame.storeName}.</Soft>
      {how ? <Soft>Questions? Please {how}.</Soft> : null}
      {legal ? <Soft style={{ whiteSpace: "pre-line" }}>{legal}</Soft> : null}
    </Frame>
  );
}
