import { Chalk } from 'chalk';

export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan';

/** Colours text, or leaves it as it is. */
export type Paint = Readonly<Record<Style, (text: string) => string>>;

/** Only the basic colours, so that a terminal's own palette keeps them readable. */
export function createPaint(color: boolean): Paint {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const style = (name: Style) => (text: string) => chalk[name](text);
  return {
    bold: style('bold'),
    dim: style('dim'),
    red: style('red'),
    yellow: style('yellow'),
    green: style('green'),
    cyan: style('cyan'),
  };
}
