import { Component, type ReactNode } from "react";
import { CrashPage } from "./crash-page.tsx";

interface BoundaryProps {
  /** Another page: what broke on the one before is forgotten. */
  page: string;
  children: ReactNode;
}

/** Only a class can catch what a page throws while it is drawn. */
export class Boundary extends Component<BoundaryProps, { brokenOn?: string }> {
  override state: { brokenOn?: string } = {};

  static getDerivedStateFromError() {
    return { brokenOn: "" };
  }

  static getDerivedStateFromProps({ page }: BoundaryProps, { brokenOn }: { brokenOn?: string }) {
    if (brokenOn === undefined || brokenOn === page) return null;
    return { brokenOn: brokenOn === "" ? page : undefined };
  }

  override render() {
    if (this.state.brokenOn === undefined) return this.props.children;
    return <CrashPage onRetry={() => this.setState({ brokenOn: undefined })} />;
  }
}
