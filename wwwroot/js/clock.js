// The viewer's time zone by its IANA name; the server renders times in it.
export const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone ?? null;
