import { TextField } from "../../ui/field.tsx";

export function EmailField({ value, id = "email", label = "E-mail" }: { value?: string; id?: string; label?: string }) {
  return (
    <TextField
      id={id}
      name={id}
      label={label}
      type="email"
      autoComplete="username"
      inputMode="email"
      required
      maxLength={254}
      defaultValue={value}
    />
  );
}

interface PasswordFieldProps {
  id?: string;
  label?: string;
  /** A new one has rules; an old one is only proved. */
  isNew?: boolean;
}

export function PasswordField({ id = "password", label = "Password", isNew = false }: PasswordFieldProps) {
  return (
    <TextField
      id={id}
      name={id}
      label={label}
      hint={isNew ? "At least 12 characters, with upper and lower case, a number and a symbol." : undefined}
      type="password"
      autoComplete={isNew ? "new-password" : "current-password"}
      required
      minLength={isNew ? 12 : undefined}
      maxLength={256}
    />
  );
}

export function CodeField({ hint }: { hint: string }) {
  return (
    <TextField
      id="code"
      name="code"
      label="Six-digit code"
      hint={hint}
      className="short"
      inputMode="numeric"
      autoComplete="one-time-code"
      pattern="\s*[0-9]{6}\s*"
      title="six digits"
      required
    />
  );
}
