import { Button, CopyButton, Stack } from "@mantine/core";
import { QrCode } from "../../ui/qr-code.tsx";
import { CodeForm } from "./code-form.tsx";
import type { Step } from "./steps.ts";
import type { Steps } from "./use-steps.ts";

type Setup = Extract<Step, { kind: "code-setup" }>;

/** First sign-in: the authenticator learns its secret from a picture drawn here, or by hand. */
export function CodeSetup({ steps, setup }: { steps: Steps; setup: Setup }) {
  const inGroups = setup.secret.replace(/(.{4})(?=.)/g, "$1 ");
  return (
    <Stack gap="md">
      <p className="soft">
        Staff sign in with a second factor. Open an authenticator app on your phone, scan this picture, and enter the
        code it shows.
      </p>
      <QrCode text={setup.uri} label="Picture for the authenticator app" />
      <div className="secret">
        <p className="small soft">Cannot scan? Enter this key by hand:</p>
        <p className="mono">{inGroups}</p>
        <CopyButton value={setup.secret}>
          {({ copied, copy }) => (
            <Button variant="default" size="xs" onClick={copy}>
              {copied ? "Copied" : "Copy the key"}
            </Button>
          )}
        </CopyButton>
      </div>
      <CodeForm steps={steps} action="Finish" />
    </Stack>
  );
}
