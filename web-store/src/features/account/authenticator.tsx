import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { CodeField } from "./fields.tsx";
import { finishAuthenticator, hasAuthenticator, startAuthenticator, stopAuthenticator } from "./identity.ts";
import { SmallForm } from "./small-form.tsx";
import { textOf } from "./use-submit.ts";

const key = ["account.authenticator"];

function SetUp({ secret, uri, onDone }: { secret: string; uri: string; onDone: () => Promise<void> }) {
  const finish = async (fields: FormData) => {
    await finishAuthenticator(textOf(fields, "code"));
    await onDone();
  };
  return (
    <>
      <p>
        Open your authenticator app and add this key, or{" "}
        <a className="link" href={uri}>
          open it on this device
        </a>
        .
      </p>
      <p>
        <code className="account-secret">{secret.replace(/(.{4})/g, "$1 ")}</code>
      </p>
      <SmallForm label="Finish the set-up" action={finish} button="Turn on">
        <CodeField hint="The code your app shows now." />
      </SmallForm>
    </>
  );
}

/** An authenticator app as a second proof; whoever wants one turns it on. */
export function Authenticator({ email }: { email: string }) {
  const client = useQueryClient();
  const [setUp, setSetUp] = useState<{ secret: string; uri: string }>();
  const { data: isOn, error } = useQuery({ queryKey: key, queryFn: hasAuthenticator });
  const refresh = async () => {
    await client.invalidateQueries({ queryKey: key });
    setSetUp(undefined);
  };
  return (
    <section className="panel" aria-labelledby="authenticator-heading">
      <h2 id="authenticator-heading">Second step</h2>
      {error ? (
        <Notice tone="danger">
          <p>We could not find out whether a second step is on. Load the page again.</p>
        </Notice>
      ) : null}
      {isOn === undefined && !error ? <Skeleton label="Loading" shape="text" count={1} /> : null}
      {isOn ? (
        <>
          <p>On: signing in also asks for a code of your authenticator app.</p>
          <SmallForm
            label="Turn the second step off"
            button="Turn off"
            action={async () => {
              await stopAuthenticator();
              await refresh();
            }}
          />
        </>
      ) : null}
      {isOn === false && !setUp ? (
        <>
          <p>Off. With an authenticator app, a stolen password alone opens nothing.</p>
          <SmallForm
            label="Turn the second step on"
            button="Set it up"
            action={async () => setSetUp(await startAuthenticator(email))}
          />
        </>
      ) : null}
      {isOn === false && setUp ? <SetUp {...setUp} onDone={refresh} /> : null}
    </section>
  );
}
