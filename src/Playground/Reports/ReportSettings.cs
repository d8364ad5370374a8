using Playground.Faults;

namespace Playground.Reports;

/// <summary>What the author of a report chooses and writes.</summary>
public sealed record ReportSettings
{
    public const int TitleCharacters = 200;
    public const int RecommendationCharacters = 20_000;
    public const int MostExamples = 20;

    /// <summary>Empty shows a title made from the filter.</summary>
    public string Title { get; init; } = "";

    /// <summary><c>en</c> or <c>de</c>.</summary>
    public string Language { get; init; } = ReportLanguages.Default;

    /// <summary>In the author's words; an empty line separates paragraphs.</summary>
    public string Recommendation { get; init; } = "";

    /// <summary>Every section once, in the order shown.</summary>
    public IReadOnlyList<SectionChoice> Sections { get; init; } = DefaultSections;

    public ReportFilter Filter { get; init; } = new();

    /// <summary>Names of raters instead of R1, R2, …</summary>
    public bool RaterNames { get; init; }

    /// <summary>How many prompts to show with all their answers, the most rated first; those of <see cref="Picked"/> come before and are counted.</summary>
    public int Examples { get; init; } = 3;

    /// <summary>Ids of comparisons that the author wants shown.</summary>
    public IReadOnlyList<string> Picked { get; init; } = [];

    public static IReadOnlyList<SectionChoice> DefaultSections { get; } = [.. Enum.GetValues<ReportSection>().Select(section => new SectionChoice(section))];

    public IEnumerable<ReportSection> Shown => Sections.Where(choice => choice.Shown).Select(choice => choice.Section);

    /// <summary>Sections that an older version didn't know are added at the end; what stands there twice counts once.</summary>
    public ReportSettings Completed() => this with { Sections = [.. Sections.Concat(DefaultSections).DistinctBy(choice => choice.Section)] };

    /// <summary>The same with a section one place further up (−1) or down (1).</summary>
    public ReportSettings Move(ReportSection section, int by) => Place(section, PlaceOf(section) + by);

    /// <summary>The same with a section at another place, from 0; where there is no such place, unchanged.</summary>
    public ReportSettings Place(ReportSection section, int place)
    {
        var from = PlaceOf(section);
        if (from < 0 || place < 0 || place >= Sections.Count)
            return this;
        var sections = Sections.ToList();
        sections.RemoveAt(from);
        sections.Insert(place, Sections[from]);
        return this with { Sections = sections };
    }

    public ReportSettings Switch(ReportSection section, bool shown) =>
        this with { Sections = [.. Sections.Select(choice => choice.Section == section ? choice with { Shown = shown } : choice)] };

    int PlaceOf(ReportSection section) => Sections.Index().Where(choice => choice.Item.Section == section).Select(choice => choice.Index).FirstOrDefault(-1);

    /// <summary>What can't be right.</summary>
    public IEnumerable<Fault> Faults()
    {
        if (Title.Length > TitleCharacters)
            yield return new(ReportFaultKind.TitleTooLong, $"The title has {Title.Length} characters; expected at most {TitleCharacters}.");
        if (Recommendation.Length > RecommendationCharacters)
            yield return new(ReportFaultKind.RecommendationTooLong, $"The recommendation has {Recommendation.Length} characters; expected at most {RecommendationCharacters}.");
        if (!ReportLanguages.IsKnown(Language))
            yield return new(ReportFaultKind.UnknownLanguage, $"The language is \"{Language}\"; expected {string.Join(" or ", ReportLanguages.All)}.");
        if (Examples is < 0 or > MostExamples)
            yield return new(ReportFaultKind.ExamplesOutOfRange, $"The number of examples is {Examples}; expected 0 to {MostExamples}.");
        if (Filter is { From: { } from, To: { } to } && from > to)
            yield return new(ReportFaultKind.DaysReversed, $"The report ends ({to:yyyy-MM-dd}) before it begins ({from:yyyy-MM-dd}); exchange the two days.");
    }
}
