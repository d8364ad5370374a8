using Playground.Ratings.VoteFiles;

namespace Playground.Reports.Writing;

/// <summary>Keeps spreadsheets from taking text for a formula, by the rule of <see cref="CsvText.IsFormula"/>; in a cell of text that is true of numbers, too.</summary>
public static class FormulaGuard
{
    public static string Text(string text) => CsvText.IsFormula(text) ? $"'{text}" : text;
}
