using System.Collections;
using System.Globalization;
using System.Resources;
using MudBlazor;
using Playground.Web.Shell.Theme;
using Xunit;

namespace Playground.Web.Tests.Shell.Theme;

public sealed class LibraryTextTests
{
    static readonly Dictionary<string, string> _german = PageWords.Of<LibraryText>("de");

    public static TheoryData<string> Keys => [.. Library().Keys];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Text_OfTheLibrary_IsThereInGerman(string key)
    {
        Assert.True(_german.TryGetValue(key, out var german), $"{key} has no German text.");
        Assert.NotEmpty(german!.Trim());
        // What the library puts in must have its place in German too.
        Assert.Equal(Holes(Library()[key]), Holes(german));
    }

    [Fact]
    public void German_WithoutAPlaceInTheLibrary_IsNone() => Assert.Empty(_german.Keys.Except(Library().Keys));

    static Dictionary<string, string> Library()
    {
        var assembly = typeof(MudButton).Assembly;
        var name = assembly.GetManifestResourceNames().Single(name => name.EndsWith("LanguageResource.resources", StringComparison.Ordinal));
        return new ResourceManager(name[..^".resources".Length], assembly).GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
    }

    static IEnumerable<string> Holes(string text) => System.Text.RegularExpressions.Regex.Matches(text, @"\{\d+").Select(hole => hole.Value).Distinct().Order();
}
