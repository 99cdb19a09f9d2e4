import type { Headline } from "@quayside/shared/reports/schema.ts";
import { Column, Hr, Img, Link, Row, Section, Text } from "@react-email/components";
import { Button, Frame, Soft } from "./frame.tsx";
import type { ReportMail } from "./sender.ts";
import { styles } from "./styles.ts";

const good = "#2b6e49";
const bad = "#a83a33";
const figure = { fontSize: "22px", lineHeight: "28px", fontWeight: "bold", margin: "2px 0 0" } as const;
const card = { width: "50%", padding: "10px 12px 10px 0", verticalAlign: "top" } as const;
const small = { fontSize: "13px" };

/** A report as somebody reads it on a phone at breakfast: its figures, its first chart, the way to the whole. */
export function ReportDigest({ report, period, asOf, chart, reportUrl, unsubscribeUrl, ...mail }: ReportMail) {
  const { storeName, locale, words } = mail;
  const first = report.headlines.slice(0, 3).map((each) => `${each.label} ${words.value(each)}`);
  return (
    <Frame lang={locale} preview={first.join(", ")} storeName={storeName} title={report.name}>
      <Text style={styles.text}>{period}</Text>
      {report.notice ? <Text style={{ ...styles.text, fontWeight: "bold" }}>{report.notice}</Text> : null}
      <Figures headlines={report.headlines} words={words} />
      {chart ? (
        <Section style={{ margin: "16px 0 0" }}>
          <Soft style={{ fontWeight: "bold" }}>{chart.title}</Soft>
          {/* A low priority, or React puts a preload of it before the mail, where a mail program finds no `cid:`. */}
          <Img
            fetchPriority="low"
            src={`cid:${chart.contentId}`}
            alt={chart.words}
            width="536"
            style={{ width: "100%", height: "auto", borderRadius: "6px" }}
          />
        </Section>
      ) : null}
      <Section style={{ margin: "24px 0 8px" }}>
        <Button href={reportUrl}>Open the report</Button>
      </Section>
      <Soft style={small}>
        {report.files.map(({ format }) => format.toUpperCase()).join(", ")}, for whoever may see reports.
        {asOf ? ` Data as of ${asOf}.` : ""}
      </Soft>
      <Hr />
      <Soft style={small}>
        {storeName} sends you this report by a schedule. <Link href={unsubscribeUrl}>Unsubscribe</Link>
      </Soft>
    </Frame>
  );
}

/** Two beside each other: what fits a phone. */
function Figures({ headlines, words }: { headlines: readonly Headline[]; words: ReportMail["words"] }) {
  const pairs = headlines.flatMap((first, at) => (at % 2 === 0 ? [[first, headlines[at + 1]] as const] : []));
  return (
    <Section className="mail-rule" style={{ borderTop: "1px solid #cfdadd" }}>
      {pairs.map(([first, second]) => (
        <Row key={first.metric} className="mail-rule" style={{ borderBottom: "1px solid #e6edef" }}>
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
      <Soft style={small}>{headline.label}</Soft>
      <Text style={figure}>{words.value(headline)}</Text>
      {change ? (
        <Soft style={small}>
          <Change isGood={isGood}>{change}</Change>
          {`, ${words.before(headline)} before`}
        </Soft>
      ) : null}
    </Column>
  );
}

function Change({ isGood, children }: { isGood: boolean | undefined; children: string }) {
  if (isGood === undefined) return <strong>{children}</strong>;
  return (
    <strong className={isGood ? "mail-good" : "mail-bad"} style={{ color: isGood ? good : bad }}>
      {children}
    </strong>
  );
}
