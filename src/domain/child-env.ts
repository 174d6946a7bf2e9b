/** What a program on the user's desktop needs to find it; nothing that this program was told, its key least of all. */
const ALLOWED: ReadonlySet<string> = new Set([
  ...['PATH', 'HOME', 'USER', 'LOGNAME', 'LANG', 'LANGUAGE', 'TMPDIR', 'SHELL', 'TERM', 'TZ'],
  ...['DISPLAY', 'WAYLAND_DISPLAY', 'XAUTHORITY', 'DBUS_SESSION_BUS_ADDRESS', 'DESKTOP_SESSION', 'BROWSER'],
  ...['WSL_DISTRO_NAME', 'WSL_INTEROP', 'WSLENV'],
  // Windows, which tells names apart without regard to case.
  ...['SYSTEMROOT', 'SYSTEMDRIVE', 'WINDIR', 'COMSPEC', 'PATHEXT', 'TEMP', 'TMP', 'USERNAME', 'USERPROFILE'],
  ...['APPDATA', 'LOCALAPPDATA', 'PROGRAMDATA', 'PROGRAMFILES', 'PROGRAMFILES(X86)', 'HOMEDRIVE', 'HOMEPATH'],
]);
const ALLOWED_BEGINNINGS = ['LC_', 'XDG_', 'GNOME_', 'KDE_', 'GTK_'];

type Env = Readonly<Record<string, string | undefined>>;

/** The part of the environment that another program may see. */
export function childEnv(env: Env): Env {
  const isAllowed = (name: string): boolean =>
    ALLOWED.has(name.toUpperCase()) || ALLOWED_BEGINNINGS.some((start) => name.startsWith(start));
  return Object.fromEntries(Object.entries(env).filter(([name]) => isAllowed(name)));
}
