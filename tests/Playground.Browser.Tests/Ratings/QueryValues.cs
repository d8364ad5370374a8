using Playground.Testing;

namespace Playground.Browser.Tests.Ratings;

/// <summary>What the parameters of queries are asked with.</summary>
static class QueryValues
{
    /// <summary>For a parameter of which nothing is known.</summary>
    public static readonly IReadOnlyList<string> All =
        [BlindSessionSample.ModelIds[0], BlindSessionSample.Session, BlindSessionSample.Comparisons[0], BlindSessionSample.Tag, BlindSessionSample.Ann, "1"];

    /// <summary>The same where each value costs time: what is searched for, whose it is, and what switches something on.</summary>
    public static readonly IReadOnlyList<string> Some = [BlindSessionSample.ModelIds[0], BlindSessionSample.Session, "1"];

    static readonly Dictionary<string, string> _kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["model"] = BlindSessionSample.ModelIds[0],
        ["models"] = BlindSessionSample.ModelIds[0],
        ["other"] = BlindSessionSample.ModelIds[0],
        ["session"] = BlindSessionSample.Session,
        ["comparison"] = BlindSessionSample.Comparisons[0],
        ["tag"] = BlindSessionSample.Tag,
        ["rater"] = BlindSessionSample.Ann,
        ["copy"] = BlindSessionSample.Session,
    };

    /// <returns><c>null</c> for a name that doesn't say what it takes.</returns>
    public static IReadOnlyList<string>? OfKind(string name) => _kinds.TryGetValue(name, out var value) ? [value] : null;
}
