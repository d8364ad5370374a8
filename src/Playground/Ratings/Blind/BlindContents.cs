using Playground.Comparisons.Contents;
using Playground.Models;

namespace Playground.Ratings.Blind;

/// <summary>
/// Contents without what gives a model away. How a model calls functions gives it away as its thoughts do:
/// like these, calls are shown of all answers or, unless the host chooses that, of none. Members of parts that
/// this version doesn't know may tell anything, and are left out.
/// </summary>
static class BlindContents
{
    /// <param name="names">Of the models that take part.</param>
    public static ContentList Masked(ContentList contents, IReadOnlyCollection<string> names) =>
        contents.IsPlainText ? LeakScan.Mask(contents.Text, names) : [.. contents.WithoutCalls().Select(part => Masked(part, names))];

    /// <param name="found">The leaks of the text, where they have been sought already.</param>
    public static ContentList Masked(ContentList contents, IReadOnlyList<Leak> found, IEnumerable<ModelCard> models) =>
        contents.IsPlainText ? LeakScan.Mask(contents.Text, found) : Masked(contents, [.. models.SelectMany(LeakScan.Names)]);

    /// <summary>The calls of functions without their ids, which are in the manner of their host.</summary>
    /// <param name="models">Whose names are masked.</param>
    public static ContentList Calls(ContentList contents, IReadOnlyCollection<ModelCard> models)
    {
        string[] names = [.. models.SelectMany(LeakScan.Names)];
        string Shown(string text) => names.Length == 0 ? text : LeakScan.Mask(text, names);
        return [.. contents.Calls.Select(call => call with { Id = null, Further = null, Arguments = Shown(call.Arguments), Result = Shown(call.Result) })];
    }

    static Content Masked(Content part, IReadOnlyCollection<string> names) => part switch
    {
        TextPart text => text with { Text = LeakScan.Mask(text.Text, names), Further = null },
        MediaPart media => media with { AltText = media.AltText is { } alt ? LeakScan.Mask(alt, names) : null, Further = null },
        UnknownPart { Kind.Length: 0 } => new UnknownPart("unknown"),
        _ => part with { Further = null },
    };
}
