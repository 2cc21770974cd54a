/** All done; done, but some inputs failed; nothing done. */
export type ExitStatus = 0 | 1 | 2;

/** After a bug (EX_SOFTWARE of sysexits.h). */
export const bugStatus = 70;
/** After SIGINT and SIGTERM, as shells count. */
export const signalStatus = { SIGINT: 130, SIGTERM: 143 } as const;

/** The exit status of a batch. */
export function exitStatus(done: number, failed: number): ExitStatus {
  if (done === 0) return 2;
  return failed > 0 ? 1 : 0;
}
