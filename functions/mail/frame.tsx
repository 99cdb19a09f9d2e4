import { Body, Container, Head, Heading, Html, Link, Preview, Text } from "@react-email/components";
import type { CSSProperties, ReactNode } from "react";
import { darkStyles, styles } from "./styles.ts";

interface FrameProps {
  lang: string;
  /** Shown in the list of mails beside the subject. */
  preview: string;
  storeName: string;
  title: string;
  children: ReactNode;
}

/** What every mail stands in. */
export function Frame({ lang, preview, storeName, title, children }: FrameProps) {
  return (
    <Html lang={lang}>
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{darkStyles}</style>
      </Head>
      <Preview>{preview}</Preview>
      <Body className="mail-body" style={styles.body}>
        <Container className="mail-card" style={styles.container}>
          <Soft>{storeName}</Soft>
          <Heading as="h1" style={styles.heading}>
            {title}
          </Heading>
          {children}
        </Container>
      </Body>
    </Html>
  );
}

export function Soft({ style, children }: { style?: CSSProperties; children: ReactNode }) {
  return (
    <Text className="mail-soft" style={{ ...styles.soft, ...style }}>
      {children}
    </Text>
  );
}

export function Button({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link className="mail-button" href={href} style={styles.button}>
      {children}
    </Link>
  );
}
