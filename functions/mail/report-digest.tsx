import type { Headline } from "@quayside/shared/reports/schema.ts";
import {
  Body,
  Column,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Img,
  Link,
  Preview,
  Row,
  Section,
  Text,
} from "@react-email/components";
import { styles } from "./layout.tsx";
import type { ReportMail } from "./sender.ts";

const good = "#2b6e49";
const bad = "#a83a33";
const figure = { fontSize: "22px", lineHeight: "28px", fontWeight: "bold", margin: "2px 0 0" } as const;
const card = { width: "50%", padding: "10px 12px 10px 0", verticalAlign: "top" } as const;
const small = { ...styles.soft, fontSize: "13px" };

/** A report as somebody reads it on a phone at breakfast: its figures, its first chart, the way to the whole. */
export function ReportDigest({ report, period, asOf, chart, reportUrl, unsubscribeUrl, ...mail }: ReportMail) {
  const { storeName, locale, words } = mail;
  return (
    <Html lang={locale}>
      <Head />
      <Preview>
        {report.headlines
          .slice(0, 3)
          .map((each) => `${each.label} ${words.value(each)}`)
          .join(", ")}
      </Preview>
      <Body style={styles.body}>
        <Container style={styles.container}>
          <Text style={styles.soft}>{storeName}</Text>
          <Heading as="h1" style={{ ...styles.heading, margin: "0 0 4px" }}>
            {report.name}
          </Heading>
          <Text style={{ ...styles.text, margin: "0 0 12px" }}>{period}</Text>
          {report.notice ? <Text style={{ ...styles.text, fontWeight: "bold" }}>{report.notice}</Text> : null}
          <Figures headlines={report.headlines} words={words} />
          {chart ? (
            <Section style={{ margin: "16px 0 0" }}>
              <Text style={{ ...styles.soft, fontWeight: "bold" }}>{chart.title}</Text>
              <Img
                src={`cid:${chart.contentId}`}
                alt={chart.words}
                width="536"
                style={{ width: "100%", height: "auto" }}
              />
            </Section>
          ) : null}
          <Section style={{ margin: "24px 0 8px" }}>
            <Link href={reportUrl} style={styles.button}>
              Open the report
            </Link>
          </Section>
          <Text style={small}>
            {report.files.map(({ format }) => format.toUpperCase()).join(", ")}, for whoever may see reports.
            {asOf ? ` Data as of ${asOf}.` : ""}
          </Text>
          <Hr />
          <Text style={small}>
            {storeName} sends you this report by a schedule. <Link href={unsubscribeUrl}>Unsubscribe</Link>
          </Text>
        </Container>
      </Body>
    </Html>
  );
}

/** Two beside each other: what fits a phone. */
function Figures({ headlines, words }: { headlines: readonly Headline[]; words: ReportMail["words"] }) {
  const pairs = headlines.flatMap((first, at) => (at % 2 === 0 ? [[first, headlines[at + 1]] as const] : []));
  return (
    <Section style={{ borderTop: "1px solid #cfdadd" }}>
      {pairs.map(([first, second]) => (
        <Row key={first.metric} style={{ borderBottom: "1px solid #e6edef" }}>
          <Figure headline={first} words={words} />
          {second ? <Figure headline={second} words={words} /> : <Column style={card} />}
        </Row>
      ))}
    </Section>
  );
}

function Figure({ headline, words }: { headline: Headline; words: ReportMail["words"] }) {
  const { change, isGood } = words.change(headline);
  return (
    <Column style={card}>
      <Text style={small}>{headline.label}</Text>
      <Text style={figure}>{words.value(headline)}</Text>
      {change ? (
        <Text style={small}>
          <span style={{ color: isGood === undefined ? undefined : isGood ? good : bad, fontWeight: "bold" }}>
            {change}
          </span>
          {` before ${words.before(headline)}`}
        </Text>
      ) : null}
    </Column>
  );
}
