import { useState } from "react";
import { useStoreConfig } from "../../lib/store-config.ts";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { useReady } from "../../ui/use-ready.ts";
import { type Choice, choice, objects } from "./choice.ts";
import { choose } from "./choose.ts";
import "./tracking.css";

const answers: Record<Choice, { label: string; text: string }> = {
  remember: {
    label: "Recognise this browser",
    text: "A random number is kept here, so that we can tell visits that come again, and which link brought an order.",
  },
  visit: {
    label: "Count each visit for itself",
    text: "The number is forgotten when the tab is closed.",
  },
  nothing: { label: "Do not count me", text: "Nothing is sent, and nothing is kept but this answer." },
};

function Answers() {
  const asksFirst = useStoreConfig().data?.visits?.consentFirst;
  const [chosen, setChosen] = useState(() => choice.read());
  const shown = chosen ?? (asksFirst ? undefined : "visit");
  const untilThen = asksFirst ? "we count nothing" : "we count each visit for itself";
  const take = (next: Choice) => {
    choose(next);
    setChosen(next);
  };
  return (
    <fieldset className="privacy-choices">
      <legend className="sr-only">What we may count</legend>
      {chosen ? null : <p className="fine">Until you choose, {untilThen}.</p>}
      {Object.entries(answers).map(([value, { label, text }]) => (
        <label key={value} className="privacy-choice panel">
          <input type="radio" name="privacy" checked={value === shown} onChange={() => take(value as Choice)} />
          <span>
            <strong>{label}</strong>
            <span className="fine">{text}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** What is counted, and the shopper's say in it. */
export function ChoicesPage() {
  const isReady = useReady();
  return (
    <Page title="Privacy choices" heading="Privacy choices" canonical="/pages/privacy-choices" className="page-text">
      <p>
        We count which pages are looked at, what is searched for and put into the basket, and which link brought a
        visit. No name, no address and no e-mail goes with it, and nothing is passed on to anybody.
      </p>
      {isReady && objects() ? (
        <Notice tone="info" title="Your browser has answered for you">
          <p>It asks sites not to track you (Global Privacy Control or Do Not Track), so we count nothing.</p>
        </Notice>
      ) : null}
      {isReady && !objects() ? <Answers /> : null}
    </Page>
  );
}
