/** The shells that there is a script for. */
export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof SHELLS)[number];

/** What to type once for completion in every new shell. */
export const INSTALL: Readonly<Record<Shell, string>> = {
  bash: `echo 'eval "$(acctclose completion bash --quiet)"' >> ~/.bashrc`,
  zsh: `echo 'source <(acctclose completion zsh --quiet)' >> ~/.zshrc`,
  fish: 'acctclose completion fish > ~/.config/fish/completions/acctclose.fish',
  powershell: 'acctclose completion powershell >> $PROFILE',
};

/** The script that makes a shell ask `acctclose complete -- WORDS` how the last of the words goes on. */
export async function scriptFor(shell: Shell): Promise<string> {
  switch (shell) {
    // What the library has for these two does not hold with colons, and in bash evaluates what was typed.
    case 'bash':
      return (await import('./bash-script.js')).BASH_SCRIPT;
    case 'zsh':
      return (await import('./zsh-script.js')).ZSH_SCRIPT;
    case 'fish':
    case 'powershell': {
      const { script } = await import('@bomb.sh/tab');
      return printed(() => script(shell, 'acctclose', 'acctclose')).trimEnd();
    }
  }
}

/** The library prints on the console; only the screen may do so here, and its text is taken from there. */
function printed(print: () => void): string {
  const { log } = console;
  const lines: string[] = [];
  Object.assign(console, { log: (line: string) => lines.push(line) });
  try {
    print();
  } finally {
    Object.assign(console, { log });
  }
  return lines.join('\n');
}
