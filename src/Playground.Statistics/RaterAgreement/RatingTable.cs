using System.Globalization;

namespace Playground.Statistics.RaterAgreement;

/// <summary>Ratings of items by raters, any of which may be missing.</summary>
public sealed class RatingTable
{
    RatingTable(IReadOnlyList<string> items, IReadOnlyList<string> raters, IReadOnlyList<string> values, IReadOnlyList<double> numbers, CodedRating[][] coded, ValueMirror mirror)
    {
        (Items, Raters, Values, Numbers, Coded, Mirror) = (items, raters, values, numbers, coded, mirror);
    }

    public IReadOnlyList<string> Items { get; }

    public IReadOnlyList<string> Raters { get; }

    /// <summary>The distinct values: numbers ascending, names in the order in which they came.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>The values as numbers; for names their places.</summary>
    public IReadOnlyList<double> Numbers { get; }

    /// <summary>Per item its ratings, by place of the rater.</summary>
    public IReadOnlyList<IReadOnlyList<CodedRating>> ByItem => Coded;

    /// <summary>The same as arrays, for what goes through them in hundreds of rounds.</summary>
    internal CodedRating[][] Coded { get; }

    /// <summary>Which values say the same of an item whose two sides are exchanged.</summary>
    internal ValueMirror Mirror { get; }

    /// <param name="entries">At most one for an item and a rater.</param>
    /// <param name="mirror">
    /// What a value of a nominal scale is when the two things that an item compares are named in the other order; <c>null</c> where nothing is compared. Which
    /// of two is called the first is chance, so coefficients take every item for half of it as it is and for half of it the other way round.
    /// </param>
    /// <exception cref="FormatException">A value is no number although the level needs one, or a negative number on a ratio scale.</exception>
    public static RatingTable Of(IReadOnlyCollection<RatingEntry> entries, MeasurementLevel level, Func<string, string>? mirror = null)
    {
        string[] items = [.. entries.Select(entry => entry.Item).Distinct()];
        string[] raters = [.. entries.Select(entry => entry.Rater).Distinct()];
        string[] values = [.. entries.Select(entry => entry.Value).SelectMany(value => mirror is null ? [value] : new[] { value, mirror(value) }).Distinct()];
        var numbers = level == MeasurementLevel.Nominal ? null : values.Select(value => Number(value, level)).Distinct().Order().ToArray();
        var codes = values.Index().ToDictionary(value => value.Item, value => numbers is null ? value.Index : Array.BinarySearch(numbers, Number(value.Item, level)));
        var raterPlaces = raters.Index().ToDictionary(rater => rater.Item, rater => rater.Index);
        var byItem = entries.ToLookup(entry => entry.Item, entry => new CodedRating(raterPlaces[entry.Rater], codes[entry.Value]));
        return new(
            items, raters,
            numbers is null ? values : [.. numbers.Select(number => number.ToString(CultureInfo.InvariantCulture))],
            numbers ?? [.. values.Index().Select(value => (double)value.Index)],
            [.. items.Select(item => byItem[item].OrderBy(rating => rating.Rater).ToArray())],
            new(mirror is null ? null : [.. values.Select(value => codes[mirror(value)])]));
    }

    /// <exception cref="FormatException">The message says what was expected.</exception>
    public static double Number(string value, MeasurementLevel level)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            throw new FormatException($"The value \"{value}\" is no number; the level {level.ToString().ToLowerInvariant()} needs one, written with a point.");
        return level == MeasurementLevel.Ratio && number < 0
            ? throw new FormatException($"The value {value} is negative; a ratio scale begins at zero.")
            : number;
    }
}
