import { Checkbox, Stack } from "@mantine/core";
import { modules, type Role, roles } from "@quayside/shared/access.ts";
import { Link } from "@tanstack/react-router";
import { useController } from "react-hook-form";
import { Section } from "../../ui/detail/section.tsx";
import { moduleLabel, roleWords } from "./staff-words.tsx";

interface RightsForm {
  roles: Role[];
  modules: string[];
}

const roleNames = Object.keys(roles) as Role[];

/** What somebody may do: roles, and single modules beside them. */
export function RightsFields() {
  const { field: role, fieldState } = useController<RightsForm, "roles">({ name: "roles" });
  const { field: module } = useController<RightsForm, "modules">({ name: "modules" });
  return (
    <>
      <Section
        title="Roles"
        actions={
          <Link to="/staff/roles" className="small">
            What each role may do
          </Link>
        }
      >
        <Checkbox.Group
          aria-label="Roles"
          value={role.value}
          onChange={(chosen) => role.onChange(chosen)}
          error={fieldState.error?.message}
        >
          <Stack gap="sm">
            {roleNames.map((name) => (
              <Checkbox key={name} value={name} label={roleWords[name].label} description={roleWords[name].does} />
            ))}
          </Stack>
        </Checkbox.Group>
      </Section>
      <Section title="Single modules">
        <Checkbox.Group
          aria-label="Single modules"
          description="Everything of these parts, beside what the roles give."
          descriptionProps={{ mb: "sm" }}
          inputWrapperOrder={["description", "input"]}
          value={module.value}
          onChange={(chosen) => module.onChange(chosen)}
        >
          <div className="check-grid">
            {modules.map((name) => (
              <Checkbox key={name} value={name} label={moduleLabel(name)} />
            ))}
          </div>
        </Checkbox.Group>
      </Section>
    </>
  );
}
