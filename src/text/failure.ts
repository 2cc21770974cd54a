/**
 * An input or a setting that cannot be used: told to the user in one line, `subject: reason; remedy`, without a stack.
 * Everything else that is thrown is a bug and shows its stack.
 */
export class Failure extends Error {
  override readonly name = 'Failure';
  /** The file, entry or option. */
  readonly subject: string;
  /** What is wrong with it. */
  readonly reason: string;
  /** What the user can do. */
  readonly remedy: string;

  constructor(subject: string, reason: string, remedy: string) {
    super(`${subject}: ${reason}; ${remedy}`);
    this.subject = subject;
    this.reason = reason;
    this.remedy = remedy;
  }
}
