using System.Globalization;
using System.Text;

namespace Playground.Settings;

/// <summary>What a name from elsewhere must be like to be taken: no longer than any name is, whole, and without characters that command rather than show.</summary>
public static class ForeignName
{
    /// <summary>Bytes of UTF-8; longer is no name.</summary>
    public const int Longest = 1000;

    const int Shown = 60;

    public static bool IsUsable(string name) =>
        name.Length <= Longest && Encoding.UTF8.GetByteCount(name) <= Longest && !name.Any(char.IsControl)
        && !name.EnumerateRunes().Any(rune => rune.Value == ForeignJson.Broken);

    /// <summary>The name as part of a message: cut where it is long, what commands in its code.</summary>
    public static string Excerpt(string name)
    {
        var shown = name.Length <= Shown ? name : $"{name[..(char.IsHighSurrogate(name[Shown - 1]) ? Shown - 1 : Shown)]}…";
        return shown.Any(char.IsControl) ? string.Concat(shown.Select(character => char.IsControl(character) ? string.Create(CultureInfo.InvariantCulture, $"<U+{(int)character:X4}>") : character.ToString())) : shown;
    }
}
