namespace Playground.ChatTemplates.Values;

/// <param name="Indent">Spaces of a level; <c>null</c> for everything on one line.</param>
sealed record JsonStyle(string? Indent = null, string ItemSeparator = ", ", string KeySeparator = ": ", bool SortKeys = false, bool AsciiOnly = false);
