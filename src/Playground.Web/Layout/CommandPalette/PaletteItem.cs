namespace Playground.Web.Layout.CommandPalette;

/// <param name="Kind">What it is, in the language of the page.</param>
/// <param name="Icon">A key of <see cref="Shell.Glyph.Paths"/>.</param>
/// <param name="Address">Where it leads.</param>
public sealed record PaletteItem(string Name, string Kind, string Icon, string Address);
