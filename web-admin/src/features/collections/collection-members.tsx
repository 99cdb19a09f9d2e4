import { SegmentedControl } from "@mantine/core";
import { useController, useFormContext } from "react-hook-form";
import { Section } from "../../ui/detail/section.tsx";
import { ChosenProducts } from "./chosen-products.tsx";
import type { CollectionFields } from "./collection-fields.ts";
import { RuleFields } from "./rule-fields.tsx";

/** What a collection holds: products chosen by hand, or what a rule finds. */
export function CollectionMembersFields() {
  const { control } = useFormContext<CollectionFields>();
  const { field } = useController({ name: "kind", control });
  return (
    <Section
      title="Products"
      actions={
        <SegmentedControl
          size="xs"
          aria-label="How it is filled"
          value={field.value}
          onChange={field.onChange}
          data={[
            { value: "manual", label: "Chosen by hand" },
            { value: "rule", label: "By a rule" },
          ]}
        />
      }
    >
      {field.value === "manual" ? <ChosenProducts /> : <RuleFields />}
    </Section>
  );
}
