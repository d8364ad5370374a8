namespace Playground.Reports.Sections;

/// <summary>What a section is made from.</summary>
sealed class SectionContext(ReportDocument report, ReportText text)
{
    readonly Dictionary<string, ReportedModel> _models = report.Figures.Models.DistinctBy(model => model.Id).ToDictionary(model => model.Id);

    public ReportSettings Settings => report.Settings;

    public ReportFigures Figures => report.Figures;

    public ReportText Text => text;

    public ReportedModel? Model(string id) => _models.GetValueOrDefault(id);

    /// <summary>The name people read, with the id where two models have the same one.</summary>
    public string Name(string id) => ModelNames.Of(id, Figures.Models);

    public string Access(string id) => text.Access(Model(id)?.Access ?? default);

    public ReportColumn Column(string key, CellKind kind = CellKind.Text, int digits = 0) => new(text[$"Column{key}"], kind, digits);

    public ReportTable Table(string key, string titleKey, IReadOnlyList<ReportColumn> columns, IEnumerable<object?[]> rows) => new(key, text[titleKey], columns, rows);

    /// <summary>A table of two columns: what, and how much.</summary>
    public ReportTable Facts(string key, string titleKey, IEnumerable<(string Key, string? Value)> facts) =>
        Table(key, titleKey, [Column("Fact"), Column("Value")], [.. facts.Select(fact => new object?[] { text[fact.Key], fact.Value })]);
}
