using System.Globalization;

namespace Playground.Ratings.Blind;

/// <summary>What models and comparisons of a blind session that isn't revealed are called where they leave the program.</summary>
public sealed class BlindNames
{
    readonly string _sessionId;
    readonly Dictionary<string, string> _models = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> _comparisons = new(StringComparer.Ordinal);

    BlindNames(string sessionId) => _sessionId = sessionId;

    /// <param name="ratings">Name models and comparisons in their order: what stands left is drawn by lot for each rater, so that a letter tells nothing.</param>
    public static BlindNames Of(string sessionId, IReadOnlyCollection<Rating> ratings)
    {
        var names = new BlindNames(sessionId) { Spoken = BlindTexts.Names(ratings) };
        foreach (var rating in ratings)
        {
            foreach (var answer in rating.Answers)
                names.Model(answer.ModelId);
            if (rating.ComparisonId is { } comparison)
                names.Comparison(comparison);
        }
        return names;
    }

    /// <summary>What the models are really called.</summary>
    public IReadOnlyCollection<string> Spoken { get; private init; } = [];

    public string Model(string id) => _models.TryGetValue(id, out var letter) ? letter : _models[id] = Letter(_models.Count);

    /// <summary>The id of a comparison leads to its page, which names the models.</summary>
    public string Comparison(string id) =>
        _comparisons.TryGetValue(id, out var name) ? name : _comparisons[id] = string.Create(CultureInfo.InvariantCulture, $"{_sessionId}-{_comparisons.Count + 1}");

    /// <summary>A, B, …, Z, AA, AB, …</summary>
    public static string Letter(int place) => place < 26 ? $"{(char)('A' + place)}" : Letter(place / 26 - 1) + (char)('A' + place % 26);
}
