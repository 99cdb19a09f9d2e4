import type { Contact } from "@quayside/shared/store/presentation.ts";
import { Body, Container, Head, Heading, Hr, Html, Link, Preview, Section, Text } from "@react-email/components";
import type { ReactNode } from "react";

/** Mail programs know few styles; these are inline and plain. */
export const styles = {
  body: { backgroundColor: "#f2f5f5", fontFamily: "Helvetica, Arial, sans-serif", color: "#13252d", margin: 0 },
  container: { backgroundColor: "#ffffff", padding: "32px", maxWidth: "600px", margin: "24px auto" },
  heading: { fontSize: "22px", lineHeight: "28px", margin: "0 0 16px" },
  text: { fontSize: "16px", lineHeight: "24px", margin: "0 0 16px" },
  cell: { fontSize: "15px", lineHeight: "22px", padding: "6px 0", verticalAlign: "top" },
  amount: { fontSize: "15px", lineHeight: "22px", padding: "6px 0", textAlign: "right", whiteSpace: "nowrap" },
  soft: { color: "#4b5e66", fontSize: "14px", lineHeight: "20px", margin: 0 },
  button: {
    backgroundColor: "#17495a",
    borderRadius: "6px",
    color: "#ffffff",
    display: "inline-block",
    fontSize: "16px",
    padding: "12px 20px",
    textDecoration: "none",
  },
} as const;

interface LayoutProps {
  storeName: string;
  contact: Contact | undefined;
  /** Shown in the list of mails beside the subject. */
  preview: string;
  title: string;
  statusUrl: string;
  lang: string;
  children: ReactNode;
}

export function Layout({ storeName, contact, preview, title, statusUrl, lang, children }: LayoutProps) {
  return (
    <Html lang={lang}>
      <Head />
      <Preview>{preview}</Preview>
      <Body style={styles.body}>
        <Container style={styles.container}>
          <Text style={styles.soft}>{storeName}</Text>
          <Heading as="h1" style={styles.heading}>
            {title}
          </Heading>
          {children}
          <Section style={{ margin: "24px 0" }}>
            <Link href={statusUrl} style={styles.button}>
              See your order
            </Link>
          </Section>
          <Hr />
          <Text style={styles.soft}>You get this mail because you ordered at {storeName}.</Text>
          {contact?.email || contact?.phone ? (
            <Text style={styles.soft}>
              Questions? Write or call: {[contact.email, contact.phone].filter(Boolean).join(", ")}
            </Text>
          ) : null}
          {contact?.legal ? <Text style={{ ...styles.soft, whiteSpace: "pre-line" }}>{contact.legal}</Text> : null}
        </Container>
      </Body>
    </Html>
  );
}
