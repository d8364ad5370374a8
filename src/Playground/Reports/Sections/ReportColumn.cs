namespace Playground.Reports.Sections;

public sealed record ReportColumn(string Title, CellKind Kind = CellKind.Text, int Digits = 0)
{
    /// <summary>The title where cells hold bare numbers, with their unit.</summary>
    public string Head => Kind == CellKind.Seconds ? $"{Title} (s)" : Title;

    public bool IsNumber => Kind is CellKind.Whole or CellKind.Number or CellKind.Seconds or CellKind.Money or CellKind.Price or CellKind.Share;
}
